package dev.licensing.runtime.installed;

import dev.licensing.runtime.store.StoreDocuments;
import dev.licensing.runtime.store.StoreReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The license files that others have taken the place of, under names that sort by the time of that. */
public final class KeptBackups {
    private static final String PREFIX = "backup-";
    private static final String SUFFIX = ".lic";
    private static final String FORM = PREFIX + "00000000T000000Z" + SUFFIX;
    private static final int MOST = 10;

    private KeptBackups() {}

    /** The names, the latest first. */
    public static List<String> names(StoreReader store) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : store.names(PREFIX)) {
            if (replacedAt(name).isPresent()) {
                names.add(0, name);
            }
        }
        return names;
    }

    /**
     * When another license took the place of this one, as its name says: {@code backup-20261122T071809Z.lic}.
     *
     * @return empty when it is not the name of a backup, or of one after which there could be no other
     */
    public static Optional<Instant> replacedAt(String name) {
        if (name.length() != FORM.length() || !name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        String digits = name.substring(PREFIX.length());
        String date = digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, 8);
        String time = digits.substring(9, 11) + ":" + digits.substring(11, 13) + ":" + digits.substring(13, 16);
        try {
            Instant replacedAt = Instant.parse(date + "T" + time);
            boolean another = name(replacedAt.plusSeconds(1)).length() == FORM.length();
            return name(replacedAt).equals(name) && another ? Optional.of(replacedAt) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Keeps a file once: an installation that was interrupted behind this step comes by again. */
    static void keep(StoreDocuments store, byte[] file, Instant now) throws IOException {
        List<String> names = names(store);
        if (!names.isEmpty() && is(store.read(names.get(0)), file)) {
            return;
        }
        store.write(newName(names, now), file);
        for (int i = MOST - 1; i < names.size(); i++) {
            store.delete(names.get(i));
        }
    }

    private static boolean is(Optional<byte[]> kept, byte[] file) {
        return kept.isPresent() && Arrays.equals(kept.get(), file);
    }

    /** Later than all others, even where the clock was set back or two come in one second. */
    private static String newName(List<String> names, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        Optional<Instant> latest = names.isEmpty() ? Optional.empty() : replacedAt(names.get(0));
        return name(
                latest.isEmpty() || second.isAfter(latest.get())
                        ? second
                        : latest.get().plusSeconds(1));
    }

    private static String name(Instant second) {
        return PREFIX + second.toString().replace("-", "").replace(":", "") + SUFFIX;
    }
}
