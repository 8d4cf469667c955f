package dev.licensing.hardware.rule;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.SlotReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The components of a kind of which a machine has several: the distinct values that identify it, lowest first, and the count of those
 * that do not, by reason. Neither depends on the order in which the system names its devices.
 */
final class Candidates {
    private static final int MOST_DIGESTS = 16;

    private final String noun;
    private final Set<String> preferred = new TreeSet<>();
    private final Set<String> usable = new TreeSet<>();
    private final Map<String, Integer> vetoes = new TreeMap<>();
    private final Map<String, Integer> failures = new TreeMap<>();

    /** Candidates that messages count by a noun such as "disk". */
    Candidates(String noun) {
        this.noun = noun;
    }

    void use(String normalized) {
        usable.add(normalized);
    }

    /** One that goes before all that are not preferred. */
    void prefer(String normalized) {
        preferred.add(normalized);
    }

    boolean hasPreferred() {
        return !preferred.isEmpty();
    }

    /** Counts one that identifies nothing; the reason follows "1 disk". */
    void veto(String reason) {
        count(reason, vetoes);
    }

    /** Counts one that could not be read; the reason follows "1 disk". */
    void unreadable(String reason) {
        count(reason, failures);
    }

    /** The digests of the first 16 values. */
    List<Integer> digests(ComponentSlot slot) {
        List<String> values = new ArrayList<>(preferred);
        for (String value : usable) {
            if (!preferred.contains(value)) {
                values.add(value);
            }
        }
        List<Integer> digests = new ArrayList<>();
        for (int i = 0; i < values.size() && i < MOST_DIGESTS; i++) {
            digests.add(ComponentDigest.of(slot, values.get(i)));
        }
        return digests;
    }

    /** Why there is no further value: one that could not be read might have been it. */
    SlotReading none(String whenThereIsNoOther) {
        if (!failures.isEmpty()) {
            return SlotReading.unreadable(counted(failures));
        }
        return vetoes.isEmpty() ? SlotReading.absent(whenThereIsNoOther) : SlotReading.vetoed(counted(vetoes));
    }

    private static void count(String reason, Map<String, Integer> counts) {
        counts.put(reason, 1 + counts.getOrDefault(reason, 0));
    }

    /** Such as "2 interfaces set by software, 1 without a device link". */
    private String counted(Map<String, Integer> reasons) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Integer> reason : reasons.entrySet()) {
            int count = reason.getValue();
            boolean first = text.length() == 0;
            text.append(first ? "" : ", ").append(count).append(first ? ' ' + noun : "");
            text.append(first && count > 1 ? "s " : " ").append(reason.getKey());
        }
        return text.toString();
    }
}
