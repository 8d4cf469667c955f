package dev.licensing.hardware.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SlotStatus;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.linux.TestTree;
import dev.licensing.hardware.rule.MachineRules;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a part does, the answer comes at the deadline. */
@Timeout(60)
class NeverHangsTest {
    @TempDir
    private Path folder;

    @Test
    void quick_parts_that_all_hang_are_answered_at_the_deadline() {
        HangingReader reader = HangingReader.quick(Part.values());

        assertUnreadableInTime(MachineSource.within(1, reader)::facts);
        reader.letGo();
    }

    @Test
    void slow_parts_that_all_hang_are_answered_at_the_deadline() {
        HangingReader reader = HangingReader.slow(Part.values());

        assertUnreadableInTime(MachineSource.within(1, reader)::facts);
        reader.letGo();
    }

    @Test
    void a_part_that_sleeps_is_late_and_no_other() {
        HangingReader reader = HangingReader.slow().onFirmwareUuid(NeverHangsTest::sleepLong);

        assertOnlyUuidIsLate(MachineSource.within(1, reader));
    }

    @Test
    void a_part_that_opens_a_fifo_is_late_and_no_other() throws IOException, InterruptedException {
        Path fifo = new TestTree(folder).fifo("/fifo").path("/fifo");
        HangingReader reader = HangingReader.slow().onFirmwareUuid(() -> readAll(fifo));

        assertOnlyUuidIsLate(MachineSource.within(1, reader));
        // Opening the other end lets the thread go that is left behind
        new RandomAccessFile(fifo.toFile(), "rw").close();
    }

    private static void assertUnreadableInTime(Supplier<MachineFacts> reading) {
        long start = System.nanoTime();
        Fingerprint fingerprint = MachineRules.of(reading.get()).as(PlatformClass.PHYSICAL);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
        assertThat(fingerprint.slots().values())
                .allSatisfy(slot -> assertThat(slot.status()).isEqualTo(SlotStatus.UNREADABLE))
                .allSatisfy(slot -> assertThat(slot.reason()).endsWith(": timed out after 1 s"));
    }

    private static void assertOnlyUuidIsLate(MachineSource machine) {
        long start = System.nanoTime();
        MachineFacts facts = machine.facts();

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
        assertThat(facts.firmwareUuid().failure().reason()).isEqualTo("firmware UUID: timed out after 1 s");
        assertThat(facts.boardSerial().isRead()).isTrue();
        assertThat(facts.disks().isRead()).isTrue();
    }

    private static void sleepLong() {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts it", e);
        }
    }

    private static void readAll(Path file) {
        try {
            Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
