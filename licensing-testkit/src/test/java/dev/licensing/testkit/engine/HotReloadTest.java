package dev.licensing.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseState;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.FeatureGate;
import dev.licensing.runtime.LicenseChange;
import dev.licensing.runtime.status.LicensingStatus;
import dev.licensing.testkit.TestLicense;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/**
 * Licenses that are replaced while many threads read. {@code -Dreloads=10000} replaces more of them.
 *
 * <p>Odd revisions end and even ones never do, and each grants as many users as its revision says: a status that is made up of
 * two licenses gives itself away.
 */
class HotReloadTest {
    private static final int READERS = 64;
    private static final int RELOADS = Integer.getInteger("reloads", 250);

    private final Server server = Server.create();
    private final LongAdder reads = new LongAdder();
    private final LongAdder torn = new LongAdder();
    private final LongAdder closed = new LongAdder();
    private volatile boolean done;

    private byte[] revision(int number) {
        TestLicense license = server.installedLicense()
                .features("Analytics", "Users=" + number)
                .revision(number);
        return (number % 2 == 0 ? license : license.until(Server.day(1000 + number))).toFile();
    }

    @Test
    void no_reader_sees_half_a_license_and_no_listener_misses_one() throws Exception {
        List<Long> heard = new CopyOnWriteArrayList<>();
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        try (EnvironmentLicensing licensing = server.open();
                EnvironmentLicensing other = server.builder()
                        .serverName("other")
                        .pollEvery(java.time.Duration.ofMillis(10))
                        .open()) {
            Server.installed(licensing, revision(1));
            other.refresh();
            licensing.addListener(change -> heard.add(step(change)));
            List<Thread> readers = readers(licensing, other, failures);
            for (int number = 2; number <= RELOADS + 1; number++) {
                Server.installed(licensing, revision(number));
            }
            Server.await(() -> heard.size() == RELOADS);
            Server.await(() -> Server.revisionOf(other) == RELOADS + 1);
            done = true;
            for (Thread reader : readers) {
                reader.join();
            }
        }
        System.out.println(RELOADS + " reloads, " + READERS + " readers, " + reads.sum() + " reads: " + torn.sum()
                + " torn, " + closed.sum() + " closed, " + heard.size() + " changes heard");
        assertThat(failures).isEmpty();
        assertThat(reads.sum()).isGreaterThan(RELOADS);
        assertThat(torn.sum()).isZero();
        assertThat(closed.sum()).isZero();
        assertThat(heard).hasSize(RELOADS).containsOnly(1L);
    }

    private List<Thread> readers(EnvironmentLicensing licensing, EnvironmentLicensing other, List<Throwable> failures) {
        List<Thread> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            EnvironmentLicensing mine = i % 2 == 0 ? licensing : other;
            Thread reader = new Thread(() -> read(mine), "reader-" + i);
            reader.setUncaughtExceptionHandler((thread, thrown) -> failures.add(thrown));
            reader.start();
            readers.add(reader);
        }
        return readers;
    }

    private void read(EnvironmentLicensing licensing) {
        FeatureGate analytics = licensing.gate(Server.ANALYTICS);
        while (!done) {
            if (!isWhole(licensing.status())) {
                torn.increment();
            }
            if (!analytics.isOpen() || licensing.granted(Server.USERS).isEmpty()) {
                closed.increment();
            }
            reads.increment();
            LockSupport.parkNanos(1_000);
        }
    }

    private static boolean isWhole(LicensingStatus status) {
        License license = status.license().orElseThrow();
        long users = license.features()
                .find(Server.USERS)
                .orElseThrow()
                .limit()
                .most()
                .orElseThrow();
        Optional<Instant> until = status.status().state() instanceof LicenseState.Active active
                ? active.untilExclusive()
                : Optional.empty();
        return license.revision() == users
                && until.equals(license.validity().untilExclusive())
                && until.isPresent() == (users % 2 == 1);
    }

    private static long step(LicenseChange change) {
        return change.after().license().orElseThrow().revision()
                - change.before().license().orElseThrow().revision();
    }
}
