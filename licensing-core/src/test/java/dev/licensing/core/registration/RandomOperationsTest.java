package dev.licensing.core.registration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.SlotRelease;
import dev.licensing.core.registration.Operation.Kind;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Whatever is done to three infrastructures, in any order and at any pace, some things are never so. */
class RandomOperationsTest {
    private static final int TRIES = 150;

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void a_serial_number_is_active_in_at_most_one_slot_of_all_infrastructures(
            @ForAll("operations") List<Operation> operations) {
        after(operations, world -> {
            Set<SerialNumber> active = new HashSet<>();
            for (Registration registration : active(world).keySet()) {
                for (SerialNumber serial : registration.serialNumbers()) {
                    assertThat(active.add(serial)).as("%s once", serial).isTrue();
                }
            }
        });
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void a_slot_holds_only_what_was_registered_for_its_type(@ForAll("operations") List<Operation> operations) {
        after(
                operations,
                world -> active(world)
                        .forEach((registration, slot) -> assertThat(world.purposes)
                                .containsEntry(registration.primary().serialNumber(), slot.type())));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void an_activation_code_never_changes(@ForAll("operations") List<Operation> operations) {
        World initial = new World();
        after(
                operations,
                world -> assertThat(world.infrastructures)
                        .extracting(Infrastructure::activationCode)
                        .isEqualTo(initial.infrastructures.stream()
                                .map(Infrastructure::activationCode)
                                .toList()));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void every_act_is_in_the_change_log_which_is_numbered_without_a_gap(
            @ForAll("operations") List<Operation> operations) {
        after(operations, world -> {
            for (Infrastructure infrastructure : world.infrastructures) {
                long number = 1;
                for (ChangeLogEntry entry : world.log) {
                    if (entry.activationCode().equals(infrastructure.activationCode())) {
                        number++;
                        assertThat(entry.number()).isEqualTo(number);
                    }
                }
                assertThat(infrastructure.entries()).isEqualTo(number);
            }
        });
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void a_license_in_force_is_one_registrations_and_never_released(@ForAll("operations") List<Operation> operations) {
        after(operations, world -> {
            Set<LicenseId> licenses = new HashSet<>();
            for (Infrastructure infrastructure : world.infrastructures) {
                for (SlotRelease release : infrastructure.releases()) {
                    assertThat(licenses.add(release.licenseId()))
                            .as("released once")
                            .isTrue();
                }
            }
            for (Registration registration : active(world).keySet()) {
                assertThat(licenses.add(registration.licenseId()))
                        .as("%s is in force once", registration.licenseId())
                        .isTrue();
            }
        });
    }

    /** The properties say something only where things are done, and where they are refused. */
    @Test
    void every_kind_of_operation_can_be_done_and_be_refused() {
        Random random = new Random(1);
        Map<Kind, Integer> done = new HashMap<>();
        Set<ActRefusalCode> refusals = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            World world = new World();
            for (int j = 0; j < 60; j++) {
                world.apply(operation(random));
            }
            world.done.forEach((kind, count) -> done.merge(kind, count, Integer::sum));
            refusals.addAll(world.refusals);
        }
        assertThat(done).containsOnlyKeys(Kind.values());
        assertThat(done.values()).as("%s", done).allMatch(count -> count >= 40);
        assertThat(refusals)
                .contains(
                        ActRefusalCode.VENDOR_MANAGED,
                        ActRefusalCode.WRONG_SLOT_TYPE,
                        ActRefusalCode.ALREADY_REGISTERED,
                        ActRefusalCode.NO_FREE_SLOT,
                        ActRefusalCode.SLOT_TAKEN,
                        ActRefusalCode.SLOT_RESERVED,
                        ActRefusalCode.SERIAL_IN_USE,
                        ActRefusalCode.NOT_REGISTERED,
                        ActRefusalCode.UNDER_REVIEW,
                        ActRefusalCode.NOT_UNDER_REVIEW,
                        ActRefusalCode.NO_REPLACEMENT,
                        ActRefusalCode.TOO_MANY_STANDBYS,
                        ActRefusalCode.CONTROLLER_TWICE,
                        ActRefusalCode.NOT_THE_SAME_MACHINE,
                        ActRefusalCode.NAME_TAKEN,
                        ActRefusalCode.NOTHING_CHANGES,
                        ActRefusalCode.MOVE_DOES_NOT_FIT,
                        ActRefusalCode.NO_ROLL_BACK);
    }

    @Provide
    Arbitrary<List<Operation>> operations() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(8, Kind.REGISTER),
                Tuple.of(3, Kind.RELEASE),
                Tuple.of(2, Kind.REVIEW),
                Tuple.of(3, Kind.STANDBYS),
                Tuple.of(3, Kind.REBIND),
                Tuple.of(1, Kind.RENAME),
                Tuple.of(2, Kind.MOVE),
                Tuple.of(2, Kind.ROLL_BACK));
        return Combinators.combine(kinds, upTo(2), upTo(6), upTo(11), upTo(20), upTo(2))
                .as(Operation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    private static Arbitrary<Integer> upTo(int most) {
        return Arbitraries.integers().between(0, most);
    }

    private static Operation operation(Random random) {
        Kind[] kinds = Kind.values();
        return new Operation(
                random.nextInt(3) == 0 ? Kind.REGISTER : kinds[random.nextInt(kinds.length)],
                random.nextInt(3),
                random.nextInt(7),
                random.nextInt(12),
                random.nextInt(21),
                random.nextInt(3));
    }

    private static void after(List<Operation> operations, Consumer<World> check) {
        World world = new World();
        for (Operation operation : operations) {
            if (world.apply(operation)) {
                check.accept(world);
            }
        }
    }

    /** Every registration that counts; no two are equal, since each has a license of its own. */
    private static Map<Registration, EnvironmentSlot> active(World world) {
        Map<Registration, EnvironmentSlot> active = new HashMap<>();
        for (Infrastructure infrastructure : world.infrastructures) {
            for (EnvironmentSlot slot : infrastructure.slots()) {
                for (Registration registration : slot.state().active()) {
                    active.put(registration, slot);
                }
            }
        }
        return active;
    }
}
