package dev.licensing.hardware.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.comparison.SlotComparison;
import dev.licensing.core.comparison.SlotOutcome;
import dev.licensing.core.comparison.Verdict;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.hardware.fact.MachineFacts;
import dev.licensing.hardware.linux.InMemory;
import dev.licensing.hardware.rule.MachineRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event for every machine of the corpus: {@code machine-events.txt} says what the rules make of it. */
class MachineEventTableTest {
    /** Each machine is written and read once; what the events make of it is made from that. */
    private static final Map<String, MachineFacts> READ = new TreeMap<>();

    @TempDir(factory = InMemory.class)
    private Path folder;

    @ParameterizedTest(name = "{0}: {1} {2}", quoteTextArguments = false)
    @MethodSource("cells")
    void an_event_has_the_verdict_of_the_rules(String machine, String event, String verdict) {
        assertThat(verdict(machine, event(event))).isEqualTo(verdict);
    }

    @Test
    void the_table_has_every_event_for_every_machine() throws IOException {
        List<String> expected = new ArrayList<>();
        for (String machine : KnownMachine.names()) {
            for (MachineEvent event : MachineEvent.values()) {
                expected.add(machine + ' ' + event.id());
            }
        }
        List<String> found = new ArrayList<>();
        for (EventTable.Cell cell : EventTable.read()) {
            found.add(cell.machine() + ' ' + cell.event());
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void the_verdicts_of_the_table_are_counted() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (EventTable.Cell cell : EventTable.read()) {
            counts.merge(cell.verdict(), 1, Integer::sum);
        }

        assertThat(counts)
                .isEqualTo(Map.of("same", 233, "PASS", 152, "GRACE", 73, "REJECT", 139, "none", 97, "-", 272));
    }

    static List<Arguments> cells() throws IOException {
        List<Arguments> cells = new ArrayList<>();
        for (EventTable.Cell cell : EventTable.read()) {
            if (!cell.verdict().equals("-")) {
                cells.add(Arguments.of(cell.machine(), cell.event(), cell.verdict()));
            }
        }
        return cells;
    }

    private String verdict(String name, MachineEvent event) {
        KnownMachine machine = KnownMachine.of(name);
        MachineFacts before = READ.computeIfAbsent(name, unread -> machine.asItIs(folder.resolve("as it is")));
        Optional<SerialNumber> registered = serialNumber(
                machine.registeredOtherwise(event, folder.resolve("registered")).orElse(before));
        if (registered.isEmpty()) {
            return "none";
        }
        MachineFacts today = machine.today(event, before, folder.resolve("today"));
        List<SerialNumber> licensed = new ArrayList<>(List.of(registered.get()));
        if (event == MachineEvent.STANDBY) {
            licensed.add(serialNumber(today).orElseThrow());
        }
        return verdict(licensed, MachineRules.of(today).as(registered.get().platformClass()));
    }

    private static String verdict(List<SerialNumber> licensed, Fingerprint today) {
        SerialComparison comparison = SerialComparison.closest(licensed, today, HardwarePolicy.DEFAULT);
        boolean same = comparison.verdict() == Verdict.PASS;
        for (SlotComparison slot : comparison.slots()) {
            same &= slot.outcome() == SlotOutcome.SAME || slot.outcome() == SlotOutcome.UNLICENSED;
        }
        return same ? "same" : comparison.verdict().name();
    }

    private static Optional<SerialNumber> serialNumber(MachineFacts facts) {
        return Enrolment.of(MachineRules.of(facts).asItIs()) instanceof Enrolment.Enrolled enrolled
                ? Optional.of(enrolled.serialNumber())
                : Optional.empty();
    }

    private static MachineEvent event(String id) {
        for (MachineEvent event : MachineEvent.values()) {
            if (event.id().equals(id)) {
                return event;
            }
        }
        throw new IllegalStateException("no event " + id);
    }
}
