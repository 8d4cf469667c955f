package dev.licensing.runtime.records;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.license.License;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.SerialNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What was used under one activation code since the last audit file. Immutable. In the store it is a text:
 *
 * <pre>
 * usage-records 1
 * activation 4ZP.CXY.BTB.5R7.PQV.0K7.663.A1E
 * license 4711
 * begun 2026-10-01T00:00:00Z
 * sampled 2026-11-22T08:00:00Z
 * after 3
 * controller 4PT-5X0-00D-19C-70Z-QK5-8D1-T5V -
 * use 2026-11-22T08:00:00Z shared ActiveInternalUsers 412 controller
 * check 1c291ca3
 * </pre>
 *
 * <p>There is one spelling of each content, and nothing else is read.
 *
 * @param activationCode the infrastructure
 * @param licenseId the license that was installed last
 * @param begun when the record begins
 * @param sampled when something was added last
 * @param after the number of the audit file that it continues; 0 for none
 * @param controllers who may sign for the environment
 * @param uses in ascending time
 */
public record UsageRecords(
        ActivationCode activationCode,
        LicenseId licenseId,
        Instant begun,
        Instant sampled,
        long after,
        List<Controller> controllers,
        List<RecordedUse> uses) {
    /** Some weeks of a farm, or some years of a server, which surely fit into a document. */
    static final int MOST_USES = 30_000;

    private static final String HEAD = "usage-records 1";
    private static final int FIRST_CONTROLLER = 6;

    public UsageRecords {
        controllers = List.copyOf(controllers);
        uses = List.copyOf(uses);
    }

    /** A record that begins now. */
    public static UsageRecords begin(License license, Instant now, long after) {
        return new UsageRecords(
                license.activationCode(),
                license.licenseId(),
                now,
                now,
                after,
                license.environment().controllers(),
                List.of());
    }

    /** The record with what a server has seen under a license. */
    UsageRecords with(License license, Instant now, Collection<RecordedUse> more) {
        DailyUses daily = DailyUses.of(uses);
        daily.add(more);
        return new UsageRecords(
                activationCode,
                license.licenseId(),
                begun,
                now,
                after,
                license.environment().controllers(),
                daily.atMost(MOST_USES).toList());
    }

    /** The record that goes on after an audit file. */
    public UsageRecords audited(long number, Instant begins) {
        return new UsageRecords(activationCode, licenseId, begins, sampled, number, controllers, List.of());
    }

    /** What the servers have used together, in ascending time. */
    public List<RecordedUse> ofEnvironment(int most) {
        return DailyUses.of(uses).ofEnvironment().atMost(most).toList();
    }

    public byte[] toDocument() {
        List<String> lines = new ArrayList<>();
        lines.add(HEAD);
        lines.add("activation " + activationCode);
        lines.add("license " + licenseId);
        lines.add("begun " + begun);
        lines.add("sampled " + sampled);
        lines.add("after " + after);
        for (Controller controller : controllers) {
            Optional<EnvironmentKey> key = controller.publicKey();
            lines.add("controller " + controller.serialNumber() + " "
                    + (key.isPresent() ? key.get().hex() : "-"));
        }
        for (RecordedUse use : uses) {
            lines.add(use.toLine());
        }
        return CheckedText.write(lines);
    }

    /** The record of a document; empty when it is none that {@link #toDocument} writes. */
    public static Optional<UsageRecords> parse(byte[] document) {
        Optional<List<String>> lines = CheckedText.read(document);
        if (lines.isEmpty() || lines.get().size() < FIRST_CONTROLLER) {
            return Optional.empty();
        }
        try {
            UsageRecords records = ofLines(lines.get());
            return Arrays.equals(records.toDocument(), document) ? Optional.of(records) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static UsageRecords ofLines(List<String> lines) {
        List<Controller> controllers = new ArrayList<>();
        List<RecordedUse> uses = new ArrayList<>();
        for (String line : lines.subList(FIRST_CONTROLLER, lines.size())) {
            if (line.startsWith("use ")) {
                uses.add(RecordedUse.parse(line));
            } else {
                controllers.add(controller(value(line)));
            }
        }
        return new UsageRecords(
                ActivationCode.parse(value(lines.get(1))),
                LicenseId.parse(value(lines.get(2))),
                CheckedText.instant(value(lines.get(3))),
                CheckedText.instant(value(lines.get(4))),
                Long.parseLong(value(lines.get(5))),
                controllers,
                uses);
    }

    private static Controller controller(String value) {
        int space = value.indexOf(' ');
        String key = value.substring(space + 1);
        return new Controller(
                SerialNumber.parse(value.substring(0, Math.max(space, 0))),
                key.equals("-") ? Optional.empty() : Optional.of(new EnvironmentKey(key)));
    }

    /** What stands behind the first word. */
    private static String value(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }
}
