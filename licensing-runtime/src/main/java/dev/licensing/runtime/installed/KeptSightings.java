package dev.licensing.runtime.installed;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.license.HardwareSighting;
import dev.licensing.runtime.records.CheckedText;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was seen of the hardware under each license id, so that a grace runs from its first sighting whatever is restarted. A
 * line for each: the license id, {@code passed} or {@code never}, and when a grace began or {@code -}. Immutable.
 *
 * @param byLicense the latest last
 */
public record KeptSightings(Map<LicenseId, HardwareSighting> byLicense) {
    static final KeptSightings NONE = new KeptSightings(Map.of());

    /** More licenses than an environment has at any time, with those that a restored backup may bring back. */
    private static final int MOST = 20;

    private static final String PASSED = "passed";
    private static final String NEVER = "never";
    private static final String NO_GRACE = "-";

    /** Reads the lines; one that nobody has written so is passed over, and its license is new to this machine. */
    static KeptSightings parse(byte[] document) {
        Map<LicenseId, HardwareSighting> byLicense = new LinkedHashMap<>();
        String text = new String(document, StandardCharsets.ISO_8859_1);
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            readLine(text.substring(start, end < 0 ? text.length() : end), byLicense);
            start = end < 0 ? text.length() : end + 1;
        }
        return new KeptSightings(byLicense);
    }

    private static void readLine(String line, Map<LicenseId, HardwareSighting> byLicense) {
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        if (first < 0 || second < 0) {
            return;
        }
        String passed = line.substring(first + 1, second);
        String since = line.substring(second + 1);
        if (!passed.equals(PASSED) && !passed.equals(NEVER)) {
            return;
        }
        try {
            Optional<Instant> graceSince =
                    since.equals(NO_GRACE) ? Optional.empty() : Optional.of(CheckedText.instant(since));
            byLicense.put(
                    LicenseId.parse(line.substring(0, first)), new HardwareSighting(passed.equals(PASSED), graceSince));
        } catch (DateTimeException | InvalidValueException e) {
            // Nobody has written such a line
        }
    }

    public HardwareSighting of(LicenseId license) {
        return byLicense.getOrDefault(license, HardwareSighting.NONE);
    }

    /** The same sightings with another of one license. */
    public KeptSightings with(LicenseId license, HardwareSighting sighting) {
        Map<LicenseId, HardwareSighting> changed = new LinkedHashMap<>(byLicense);
        changed.remove(license);
        changed.put(license, sighting);
        while (changed.size() > MOST) {
            changed.remove(changed.keySet().iterator().next());
        }
        return new KeptSightings(changed);
    }

    byte[] toDocument() {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<LicenseId, HardwareSighting> entry : byLicense.entrySet()) {
            Optional<Instant> since = entry.getValue().graceSince();
            lines.append(entry.getKey())
                    .append(' ')
                    .append(entry.getValue().passed() ? PASSED : NEVER)
                    .append(' ')
                    .append(since.isPresent() ? since.get().toString() : NO_GRACE)
                    .append('\n');
        }
        return lines.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
