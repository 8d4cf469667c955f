package dev.licensing.benchmarks;

import dev.licensing.benchmarks.fresh.AssertedMachine;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an open licensing costs a server that asks it nothing: threads, heap, and the processor time of a minute at the usual
 * interval of 5 seconds; and what 1,000 open and closed ones leave behind.
 */
public final class IdleCost {
    private static final int OPEN = 10;
    private static final int CYCLES = 1_000;
    private static final long MINUTE_MILLIS = Long.getLong("idle.millis", 60_000);
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private IdleCost() {}

    /**
     * Measures and prints.
     *
     * @param arguments none
     * @throws IOException when a file cannot be written
     * @throws GeneralSecurityException when a key cannot be made
     * @throws InterruptedException when the run is interrupted
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException, InterruptedException {
        Fixtures fixtures = Fixtures.create(Files.createTempDirectory("idle-cost"));
        Path store = Files.createTempDirectory("idle-cost-store");
        try (EnvironmentLicensing first = open(fixtures, store)) {
            if (!(first.install(Files.readAllBytes(fixtures.license()), "benchmark")
                    instanceof InstallResult.Installed)) {
                throw new IllegalStateException("the license is not accepted");
            }
        }
        measureIdle(fixtures, store);
        measureCycles(fixtures, store);
    }

    /** Of ten, so that one is more than the noise. */
    private static void measureIdle(Fixtures fixtures, Path store) throws IOException, InterruptedException {
        int threads = THREADS.getThreadCount();
        long heap = usedHeap();
        List<EnvironmentLicensing> open = new ArrayList<>();
        for (int i = 0; i < OPEN; i++) {
            open.add(open(fixtures, store));
        }
        long idleHeap = usedHeap();
        long before = processorNanos();
        Thread.sleep(MINUTE_MILLIS);
        long after = processorNanos();
        System.out.printf(
                Locale.ROOT,
                "idle, each of %d: threads %.1f, heap %.1f KB, processor %.3f ms in %d s%n",
                OPEN,
                (THREADS.getThreadCount() - threads) / (double) OPEN,
                (idleHeap - heap) / 1024.0 / OPEN,
                (after - before) / 1e6 / OPEN,
                MINUTE_MILLIS / 1000);
        for (EnvironmentLicensing licensing : open) {
            licensing.close();
        }
        System.out.println("threads after close: " + (THREADS.getThreadCount() - threads) + " more than before");
    }

    private static void measureCycles(Fixtures fixtures, Path store) throws IOException {
        int threads = THREADS.getThreadCount();
        long heap = usedHeap();
        for (int i = 0; i < CYCLES; i++) {
            open(fixtures, store).close();
        }
        System.out.printf(
                Locale.ROOT,
                "after %d times open and close: %d threads more, heap %+.1f KB%n",
                CYCLES,
                THREADS.getThreadCount() - threads,
                (usedHeap() - heap) / 1024.0);
    }

    private static EnvironmentLicensing open(Fixtures fixtures, Path store) throws IOException {
        return EnvironmentLicensing.builder()
                .product("default", "1.0")
                .trust(TrustedKeys.parse(Files.readString(fixtures.trustedKeys())))
                .fingerprint(new AssertedMachine(Samples.serialNumber()))
                .store(LicenseStore.directory(store))
                .open();
    }

    private static long processorNanos() {
        long sum = 0;
        for (long thread : THREADS.getAllThreadIds()) {
            boolean ours = String.valueOf(THREADS.getThreadInfo(thread)).contains("licensing-");
            sum += ours ? Math.max(0, THREADS.getThreadCpuTime(thread)) : 0;
        }
        return sum;
    }

    private static long usedHeap() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            System.gc();
            least = Math.min(least, MEMORY.getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
