package dev.licensing.runtime.clock.simulation;

import static dev.licensing.runtime.clock.simulation.SimulatedLicense.DAY;

import dev.licensing.core.license.License;
import java.util.Optional;
import java.util.Random;

/** What happens to the clock of one server, each kind so many times a year. */
final class Incidents {
    private static final long MINUTE = 60;
    private static final long HOUR = 3_600;
    private static final long YEAR = 31_557_600;

    private final Server server;
    private final Random random;
    private final Machine machine;
    private final boolean localTimeInHardware;
    private final boolean withoutBattery;
    private final long zone;

    private Incidents(Server server, int number) {
        this.server = server;
        this.random = server.random;
        this.machine = server.machine;
        this.localTimeInHardware = number % 5 == 0;
        this.withoutBattery = number % 8 == 1;
        this.zone = (random.nextInt(27) - 12) * HOUR;
    }

    /** Spreads incidents over the years of a server; its number says what hardware it has. */
    static void spread(Server server, int number, long years) {
        Incidents incidents = new Incidents(server, number);
        long from = server.machine.now();
        long length = years * YEAR;
        incidents.often(years * 10, from, length, "restart", incidents::restart);
        incidents.often(years * 2, from, length, "DST step", incidents::daylightSavingStep);
        incidents.often(years * 6, from, length, "NTP step", incidents::timeServerStep);
        incidents.often(years, from, length, "smear", incidents::smear);
        incidents.often(years, from, length, "suspended", incidents::suspended);
        incidents.often(years, from, length, "upgrade", incidents::upgrade);
        incidents.sometimes(0.5 * years, from, length, "snapshot restored", incidents::snapshot);
        incidents.sometimes(0.5 * years, from, length, "mark lost", incidents::lostMark);
        incidents.sometimes(0.3 * years, from, length, "off for weeks", incidents::powerOff);
        incidents.sometimes(0.2 * years, from, length, "hourly restarts", incidents::hourlyRestarts);
        incidents.sometimes(0.2 * years, from, length, "wrong past date", incidents::wrongPast);
        incidents.sometimes(0.2 * years, from, length, "some days ahead", incidents::daysAhead);
        incidents.often(1, from, length, "wrong future date", incidents::wrongFuture);
    }

    private void sometimes(double expected, long from, long length, String name, Runnable incident) {
        long whole = (long) expected;
        long count = whole + (random.nextDouble() < expected - whole ? 1 : 0);
        often(count, from, length, name, incident);
    }

    private void often(long count, long from, long length, String name, Runnable incident) {
        for (long i = 0; i < count; i++) {
            server.at(from + random.nextLong(length), () -> {
                server.tally.event(name);
                incident.run();
            });
        }
    }

    private void restart() {
        restartAfter(MINUTE + random.nextLong(10 * MINUTE));
    }

    /** After a start the clock shows what the hardware has kept, until a time server is reached. */
    private void restartAfter(long off) {
        server.restart(off);
        long right = machine.shown();
        if (withoutBattery) {
            server.tally.event("boot in 1970");
            machine.startAt(random.nextLong(MINUTE));
            untilTimeServer(random.nextInt(50) == 0 ? 3 * DAY : 6 * HOUR);
        } else if (localTimeInHardware) {
            server.tally.event("boot in local time");
            machine.startAt(right + zone);
            untilTimeServer(2 * HOUR);
        }
    }

    private void untilTimeServer(long most) {
        server.in(1 + random.nextLong(most), machine::reachTimeServer);
    }

    private void daylightSavingStep() {
        machine.setSmall(random.nextBoolean() ? HOUR : -HOUR);
        server.in(1 + random.nextLong(DAY), () -> machine.setSmall(0));
    }

    private void timeServerStep() {
        machine.setSmall(random.nextLong(2 * 10 * MINUTE) - 10 * MINUTE);
        server.in(1 + random.nextLong(30 * DAY), () -> machine.setSmall(0));
    }

    private void smear() {
        for (int hour = 0; hour < 24; hour++) {
            long part = hour % 2;
            server.in(hour * HOUR, () -> machine.setSmall(part));
        }
        server.in(DAY, () -> machine.setSmall(0));
    }

    private void suspended() {
        long[] lengths = {10 * MINUTE, 12 * HOUR, 3 * DAY, 40 * DAY};
        server.suspend(1 + random.nextLong(lengths[random.nextInt(lengths.length)]));
    }

    private void upgrade() {
        server.upgrade(machine.now() - random.nextLong(300 * DAY));
    }

    /** The store goes back with the machine, and the clock until a time server is reached. */
    private void snapshot() {
        Optional<byte[]> mark = server.mark;
        License license = server.license;
        long shown = machine.shown();
        server.in(1 + random.nextLong(90 * DAY), () -> {
            server.tally.event("restore");
            License newest = server.license;
            server.restart(MINUTE + random.nextLong(HOUR));
            server.mark = mark;
            server.license = license;
            machine.startAt(shown);
            server.restart(0);
            untilTimeServer(random.nextBoolean() ? 10 * MINUTE : 2 * DAY);
            server.in(random.nextLong(3 * DAY), () -> Renewals.installIfNewer(server, newest));
        });
    }

    private void lostMark() {
        byte[] damaged = new byte[random.nextInt(200)];
        random.nextBytes(damaged);
        server.mark = random.nextBoolean() ? Optional.empty() : Optional.of(damaged);
        restart();
    }

    private void powerOff() {
        long most = random.nextInt(10) == 0 ? 52 : 8;
        restartAfter(7 * DAY + random.nextLong(most * 7 * DAY));
    }

    private void hourlyRestarts() {
        for (int hour = 0; hour < 48; hour++) {
            server.in(hour * HOUR, this::restart);
        }
    }

    private void wrongPast() {
        wrong(-DAY - random.nextLong(5 * YEAR), 1 + random.nextLong(7 * DAY));
    }

    /** A mistake of days passes for time off after six hours: no valid license is past its grace by it. */
    private void daysAhead() {
        wrong(DAY + random.nextLong(27 * DAY), 1 + random.nextLong(14 * DAY));
    }

    private void wrongFuture() {
        long[] lengths = {HOUR, 7 * HOUR, DAY, 7 * DAY};
        long length = lengths[random.nextInt(lengths.length)];
        server.tally.event(length > DAY ? "… for a week" : "… for a day or less");
        wrong(YEAR / 2 + random.nextLong(30 * YEAR), length);
    }

    private void wrong(long seconds, long length) {
        if (machine.isWrong()) {
            return; // one wrong date at a time
        }
        machine.setWrong(seconds);
        for (int restarts = random.nextInt(4); restarts > 0; restarts--) {
            server.in(random.nextLong(length), this::restart);
        }
        server.in(length, () -> machine.setWrong(0));
        if (random.nextBoolean()) {
            restart();
        }
        if (random.nextBoolean()) {
            server.in(length, this::restart);
        }
    }
}
