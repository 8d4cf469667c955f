package dev.licensing.hardware.probe;

import dev.licensing.hardware.fact.DiskDrive;
import dev.licensing.hardware.fact.Fact;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.fact.MachineReader;
import dev.licensing.hardware.fact.NetworkCard;
import dev.licensing.hardware.fact.PlatformMarks;
import dev.licensing.hardware.fact.RememberedMachine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * One reading of all parts, whose answers are late until they come. Each thread that runs it takes the next part that nobody has taken,
 * so a second thread goes on where a first one hangs.
 */
final class Round implements Runnable {
    private static final Part[] PARTS = Part.values();
    /** So long a thread that hangs holds up the parts behind it. */
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final MachineReader reader;
    private final Map<Part, Thread> hanging;
    private final Map<Part, Thread> asking = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final long end;
    private final AtomicInteger unanswered = new AtomicInteger(PARTS.length);
    private final Thread caller = Thread.currentThread();

    private volatile Fact<PlatformMarks> marks;
    private volatile Fact<String> firmwareUuid;
    private volatile Fact<String> boardSerial;
    private volatile Fact<String> boardAssetTag;
    private volatile Fact<String> operatingSystemId;
    private volatile Fact<List<NetworkCard>> networkCards;
    private volatile Fact<List<DiskDrive>> disks;
    private volatile Fact<RememberedMachine> remembered;

    /** A round that leaves out what hangs since an earlier one, and keeps there what hangs at its end. */
    Round(MachineReader reader, Map<Part, Thread> hanging, int deadlineSeconds) {
        String late = "timed out after " + deadlineSeconds + " s";
        end = System.nanoTime() + TimeUnit.SECONDS.toNanos(deadlineSeconds);
        this.reader = reader;
        this.hanging = hanging;
        marks = Fact.unreadable(Part.MARKS.words(), late);
        firmwareUuid = Fact.unreadable(Part.FIRMWARE_UUID.words(), late);
        boardSerial = Fact.unreadable(Part.BOARD_SERIAL.words(), late);
        boardAssetTag = Fact.unreadable(Part.BOARD_ASSET_TAG.words(), late);
        operatingSystemId = Fact.unreadable(Part.OPERATING_SYSTEM_ID.words(), late);
        networkCards = Fact.unreadable(Part.NETWORK_CARDS.words(), late);
        disks = Fact.unreadable(Part.DISKS.words(), late);
        remembered = Fact.unreadable(Part.REMEMBERED.words(), late);
    }

    @Override
    public void run() {
        for (int i = next.getAndIncrement(); i < PARTS.length; i = next.getAndIncrement()) {
            try {
                ask(PARTS[i]);
            } finally {
                answered();
            }
        }
    }

    /** All answers, or at the deadline what has come until then; what comes later changes nothing in it. */
    MachineFacts facts() {
        if (!ends()) {
            // No further part is taken, and those that have not answered leave a thread behind
            next.set(PARTS.length);
            hanging.putAll(asking);
        }
        return answers();
    }

    /** Waits on when the caller is interrupted, because the wait is short; the caller finds its interruption afterwards. */
    private boolean ends() {
        boolean interrupted = false;
        long patience = System.nanoTime() + PATIENCE_NANOS;
        for (long left = leftNanos(); unanswered.get() > 0 && left > 0; left = leftNanos()) {
            LockSupport.parkNanos(this, Math.min(left, PATIENCE_NANOS));
            interrupted |= Thread.interrupted();
            if (System.nanoTime() - patience >= 0) {
                patience += PATIENCE_NANOS;
                goOnBehindHanging();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return unanswered.get() == 0;
    }

    private long leftNanos() {
        return end - System.nanoTime();
    }

    private void goOnBehindHanging() {
        if (next.get() < PARTS.length) {
            start();
        }
    }

    /** Has one more thread ask. */
    void start() {
        Background.start(this);
    }

    private MachineFacts answers() {
        return new MachineFacts(
                marks, firmwareUuid, boardSerial, boardAssetTag, operatingSystemId, networkCards, disks, remembered);
    }

    private void answered() {
        if (unanswered.decrementAndGet() == 0) {
            LockSupport.unpark(caller);
        }
    }

    private void ask(Part part) {
        Thread before = hanging.get(part);
        if (before != null && before.isAlive()) {
            fail(part, "an earlier reading still hangs");
            return;
        }
        asking.put(part, Thread.currentThread());
        try {
            read(part);
        } catch (RuntimeException | LinkageError e) {
            // Not its message, which may hold what was read
            fail(part, "cannot be read (" + e.getClass().getSimpleName() + ")");
        } finally {
            asking.remove(part);
        }
    }

    /** No switch: for one over the parts the compiler makes a class, which costs a fresh JVM as much as reading some files. */
    private void read(Part part) {
        if (part == Part.MARKS) {
            marks = reader.marks();
        } else if (part == Part.FIRMWARE_UUID) {
            firmwareUuid = reader.firmwareUuid();
        } else if (part == Part.BOARD_SERIAL) {
            boardSerial = reader.boardSerial();
        } else if (part == Part.BOARD_ASSET_TAG) {
            boardAssetTag = reader.boardAssetTag();
        } else if (part == Part.NETWORK_CARDS) {
            networkCards = reader.networkCards();
        } else if (part == Part.OPERATING_SYSTEM_ID) {
            operatingSystemId = reader.operatingSystemId();
        } else if (part == Part.DISKS) {
            disks = reader.disks();
        } else {
            remembered = reader.remembered(answers());
        }
    }

    /** What a part says that failed without an answer. */
    void fail(Part part, String reason) {
        if (part == Part.MARKS) {
            marks = Fact.unreadable(part.words(), reason);
        } else if (part == Part.FIRMWARE_UUID) {
            firmwareUuid = Fact.unreadable(part.words(), reason);
        } else if (part == Part.BOARD_SERIAL) {
            boardSerial = Fact.unreadable(part.words(), reason);
        } else if (part == Part.BOARD_ASSET_TAG) {
            boardAssetTag = Fact.unreadable(part.words(), reason);
        } else if (part == Part.NETWORK_CARDS) {
            networkCards = Fact.unreadable(part.words(), reason);
        } else if (part == Part.OPERATING_SYSTEM_ID) {
            operatingSystemId = Fact.unreadable(part.words(), reason);
        } else if (part == Part.DISKS) {
            disks = Fact.unreadable(part.words(), reason);
        } else {
            remembered = Fact.unreadable(part.words(), reason);
        }
    }
}
