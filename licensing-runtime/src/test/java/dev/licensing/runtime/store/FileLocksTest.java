package dev.licensing.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLocksTest {
    private static final int THREADS = 4;
    private static final int TRIES_OF_EACH = Integer.getInteger("tries", 300_000) / THREADS;

    @TempDir
    Path folder;

    private final AtomicInteger holding = new AtomicInteger();
    private final AtomicInteger together = new AtomicInteger();
    private final AtomicInteger held = new AtomicInteger();

    /** With nothing but the lock itself, Java lets two have it hundreds of times in ten million tries, all within a few moments. */
    @Test
    void of_many_that_try_and_give_up_no_two_ever_hold_the_lock() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> trying = new ArrayList<>();
        try {
            for (int i = 0; i < THREADS; i++) {
                trying.add(threads.submit(() -> {
                    for (int attempt = 0; attempt < TRIES_OF_EACH; attempt++) {
                        tryOnce();
                    }
                    return "";
                }));
            }
            for (Future<?> future : trying) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(together.get()).isZero();
        assertThat(held.get()).isGreaterThan(TRIES_OF_EACH / 10);
    }

    private void tryOnce() throws IOException {
        Optional<Disk.Held> lock = FileLocks.tryLockWithinProcess(folder.resolve("lock"), new FileAttribute<?>[0]);
        if (lock.isEmpty()) {
            return;
        }
        if (holding.incrementAndGet() > 1) {
            together.incrementAndGet();
        }
        held.incrementAndGet();
        Thread.onSpinWait();
        holding.decrementAndGet();
        lock.get().close();
    }
}
