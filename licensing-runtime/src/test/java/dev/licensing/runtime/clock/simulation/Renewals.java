package dev.licensing.runtime.clock.simulation;

import static dev.licensing.runtime.clock.simulation.SimulatedLicense.DAY;

import dev.licensing.core.license.License;
import java.util.Random;

/** A license that is renewed in time, again and again: signed in the 60 days before its end, installed before it. */
final class Renewals {
    private final Server server;
    private final Random random;
    private final long term;

    private Renewals(Server server, long term) {
        this.server = server;
        this.random = server.random;
        this.term = term;
    }

    static void schedule(Server server, long term) {
        new Renewals(server, term).scheduleNext(server.license);
    }

    /** Installs what the administrator has at hand; a machine that was restored has an older one. */
    static void installIfNewer(Server server, License license) {
        if (license.revision() > server.license.revision()) {
            server.license = license;
        }
    }

    private void scheduleNext(License current) {
        long until = current.validity().untilExclusive().orElseThrow().getEpochSecond();
        long signed = until - random.nextLong(60 * DAY) - 60;
        License renewed = SimulatedLicense.of(
                current.revision() + 1, signed, current.validity().from().getEpochSecond(), until + term);
        long installed = signed + random.nextLong(until - signed);
        server.at(installed, () -> {
            server.tally.event("renewal");
            installIfNewer(server, renewed);
            scheduleNext(renewed);
        });
    }
}
