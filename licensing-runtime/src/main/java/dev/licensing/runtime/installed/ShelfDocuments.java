package dev.licensing.runtime.installed;

import dev.licensing.runtime.store.StoreReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The documents that decide what is installed, as they stood in the store at one time.
 *
 * @param license what is installed, or was put into the store by a person
 * @param lastGood the license that was accepted last: what stands in when the other cannot be used
 * @param pending a license that is not valid yet
 * @param trust the bundles of trust that were taken so far
 * @param sightings what was seen of the hardware
 */
public record ShelfDocuments(
        Optional<byte[]> license,
        Optional<byte[]> lastGood,
        Optional<byte[]> pending,
        Optional<byte[]> trust,
        Optional<byte[]> sightings) {
    static final String LICENSE = "license.lic";
    static final String LAST_GOOD = "license.last-good.lic";
    static final String PENDING = "license.pending.lic";
    static final String TRUST = "trust.bundles";
    static final String SIGHTINGS = "sightings.txt";

    private static final List<String> NAMES = List.of(LICENSE, LAST_GOOD, PENDING, TRUST, SIGHTINGS);

    /** A store in which nothing was kept yet, or which cannot be read. */
    public static final ShelfDocuments NONE = new ShelfDocuments(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public static ShelfDocuments read(StoreReader store) throws IOException {
        Map<String, byte[]> found = store.readAll(NAMES);
        return new ShelfDocuments(
                Optional.ofNullable(found.get(LICENSE)),
                Optional.ofNullable(found.get(LAST_GOOD)),
                Optional.ofNullable(found.get(PENDING)),
                Optional.ofNullable(found.get(TRUST)),
                Optional.ofNullable(found.get(SIGHTINGS)));
    }

    /** The license file that was accepted last, or the one that is there. */
    public Optional<byte[]> file() {
        return lastGood.isPresent() ? lastGood : license;
    }

    /** Whether the same bytes are there. */
    public boolean sameAs(ShelfDocuments other) {
        return same(license, other.license)
                && same(lastGood, other.lastGood)
                && same(pending, other.pending)
                && same(trust, other.trust)
                && same(sightings, other.sightings);
    }

    static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() == other.isPresent() && (one.isEmpty() || Arrays.equals(one.get(), other.get()));
    }
}
