package dev.licensing.testkit.farm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.serial.SerialNumber;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.identity.EnvironmentIdentity;
import dev.licensing.testkit.TestMachine;
import dev.licensing.verify.key.Ed25519PublicKey;
import dev.licensing.verify.statement.StatementReader;
import dev.licensing.verify.statement.StatementReading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A farm with two licensed controllers, a copy of one with another key, a stranger that acts as a controller, and two front-ends; and
 * what is to be expected of it, from nothing but when a licensed controller was there.
 */
final class FarmModel {
    static final List<String> CONTROLLERS = List.of("controller", "standby", "copy", "stranger");
    static final List<String> FRONT_ENDS = List.of("web-1", "web-2");

    private static final Duration LEASE = Duration.ofDays(7);
    private static final Duration GRACE = Duration.ofDays(7);
    private static final Duration RENEWAL = Duration.ofHours(1);
    /** A server that was off for longer does not believe its clock before it has run for 6 hours, and twice so for two such times. */
    private static final Duration BELIEVED_GAP = Duration.ofHours(20);

    private final TestFarm farm;
    private final EnvironmentIdentity other;
    private final Map<String, EnvironmentLicensing> open = new LinkedHashMap<>();
    private final Map<String, Instant> markedAt = new HashMap<>();
    private final Map<String, Duration> doubtAtMark = new HashMap<>();
    private final Map<String, Instant> believedFrom = new HashMap<>();
    private final Map<SerialNumber, Instant> leasedAt = new HashMap<>();
    private final Map<String, Instant> known = new HashMap<>();
    private ServerRole roleOfStandby = ServerRole.CONTROLLER;
    private Instant issuedAt = TestFarm.START;
    private long revision = 1;
    private boolean broken;

    FarmModel(Path folder) {
        try {
            farm = new TestFarm(folder);
            other = farm.identity("other");
            for (String name : all()) {
                open(name);
            }
            open.get("controller").install(farm.license().toFile(), "alice");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        advance(Duration.ofHours(7));
    }

    static List<String> all() {
        List<String> names = new ArrayList<>(CONTROLLERS);
        names.addAll(FRONT_ENDS);
        return names;
    }

    void open(String name) {
        if (open.containsKey(name)) {
            return;
        }
        open.put(name, opened(name));
        Instant now = farm.clock.wallClock();
        Duration gap = Duration.between(markedAt.getOrDefault(name, now), now);
        Instant undoubted = now.plus(doubtAtMark.getOrDefault(name, Duration.ZERO));
        believedFrom.put(name, gap.compareTo(BELIEVED_GAP) > 0 ? undoubted.plus(doubtAfter(gap)) : undoubted);
        look();
    }

    private static Duration doubtAfter(Duration gap) {
        return gap.compareTo(Duration.ofDays(29)) > 0 ? Duration.ofDays(31) : Duration.ofHours(7);
    }

    /** What a server has kept of its clock in a store that works. */
    private void mark(String name, Instant now) {
        markedAt.put(name, now);
        Duration doubt = Duration.between(now, believedFrom.get(name));
        doubtAtMark.put(name, doubt.isNegative() ? Duration.ZERO : doubt);
    }

    private EnvironmentLicensing opened(String name) {
        return switch (name) {
            case "controller" -> farm.controller();
            case "standby" -> controller(name, farm.standby, farm.identityOfStandby, roleOfStandby);
            case "copy" -> controller(name, farm.machine.copy(), other, ServerRole.CONTROLLER);
            case "stranger" -> controller(name, TestMachine.physical(name), other, ServerRole.CONTROLLER);
            default -> farm.frontEnd(name);
        };
    }

    private EnvironmentLicensing controller(
            String name, TestMachine machine, EnvironmentIdentity identity, ServerRole role) {
        return farm.builder(name)
                .fingerprint(machine)
                .identity(identity)
                .role(role)
                .open();
    }

    void close(String name) {
        EnvironmentLicensing server = open.remove(name);
        if (server != null) {
            server.close();
            known.remove(name);
        }
    }

    void closeAll() {
        for (String name : all()) {
            close(name);
        }
    }

    /** A controller that becomes a front-end lives by its own lease, or by what it has heard before. */
    void giveStandby(ServerRole role) {
        if (role == roleOfStandby) {
            return;
        }
        roleOfStandby = role;
        Instant own = leasedAt.get(farm.standby.serialNumber());
        if (role == ServerRole.FRONT_END && open.containsKey("standby") && own != null) {
            known.merge("standby", own, FarmModel::later);
        }
        if (open.containsKey("standby")) {
            open.get("standby").changeRole(role, "alice");
            look();
        }
    }

    void breakStore(boolean down) {
        broken = down;
        if (down) {
            farm.store.breakDown();
        } else {
            farm.store.repair();
        }
        look();
    }

    void renew(String name) {
        if (!open.containsKey(name) || broken) {
            return;
        }
        try {
            open.get(name).install(farm.license().revision(++revision).toFile(), "bob");
            if (open.get(name).refresh().license().orElseThrow().revision() == revision) {
                issuedAt = farm.clock.wallClock();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        look();
    }

    void advance(Duration duration) {
        Duration left = duration;
        while (!left.isZero()) {
            Duration step = left.compareTo(Duration.ofHours(2)) < 0 ? left : Duration.ofHours(2);
            farm.clock.advance(step);
            left = left.minus(step);
            look();
        }
    }

    /** Every server looks, the controllers first. */
    private void look() {
        Instant now = farm.clock.wallClock();
        for (String name : all()) {
            if (open.containsKey(name)) {
                open.get(name).refresh();
                if (!broken) {
                    mark(name, now);
                    hear(name, now);
                }
            }
        }
        check(now);
    }

    private void hear(String name, Instant now) {
        boolean hasLicense = open.get(name).status().license().isPresent();
        if (name.equals("controller") && hasLicense) {
            leasedAt.put(farm.machine.serialNumber(), now);
        } else if (name.equals("standby") && roleOfStandby == ServerRole.CONTROLLER && hasLicense) {
            leasedAt.put(farm.standby.serialNumber(), now);
        } else if (isFrontEnd(name)) {
            leasedAt.values().forEach(at -> known.merge(name, at, FarmModel::later));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private boolean isFrontEnd(String name) {
        return FRONT_ENDS.contains(name) || (name.equals("standby") && roleOfStandby == ServerRole.FRONT_END);
    }

    private void check(Instant now) {
        for (String name : all()) {
            if (isFrontEnd(name)
                    && open.containsKey(name)
                    && open.get(name).status().license().isPresent()) {
                checkFrontEnd(name, now);
            }
        }
        if (!broken) {
            checkLeases();
        }
    }

    private void checkFrontEnd(String name, Instant now) {
        String state = open.get(name).status().status().state().name();
        Optional<Instant> heard = Optional.ofNullable(known.get(name));
        boolean believed = !now.isBefore(believedFrom.get(name));
        if (heard.isPresent() && now.isBefore(heard.get().plus(LEASE).minus(RENEWAL))) {
            assertThat(state).as("%s within the lease", name).isEqualTo("Active");
        }
        Instant end = heard.isPresent() ? heard.get().plus(LEASE).plus(GRACE) : issuedAt.plus(GRACE);
        if (believed && !now.isBefore(end)) {
            assertThat(state).as("%s without any lease, at %s", name, now).isEqualTo("Refused");
        }
        if (now.isBefore(end.minus(heard.isPresent() ? RENEWAL : Duration.ZERO))) {
            assertThat(state).as("%s before the end of its grace", name).isNotEqualTo("Refused");
        }
    }

    /** No lease but of a licensed key is ever in the store. */
    private void checkLeases() {
        try {
            for (String document : farm.store.names("lease.")) {
                EnvironmentIdentity licensed =
                        document.contains(farm.machine.serialNumber().toString())
                                ? farm.identity
                                : farm.identityOfStandby;
                Ed25519PublicKey key =
                        Ed25519PublicKey.decode(licensed.key().bytes()).orElseThrow();
                assertThat(StatementReader.readLease(farm.store.read(document).orElseThrow(), key))
                        .as(document)
                        .isInstanceOf(StatementReading.Signed.class);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** For reports of what has failed. */
    @Override
    public String toString() {
        return "at " + farm.clock.wallClock() + " with " + open.keySet() + (broken ? " and a broken store" : "");
    }
}
