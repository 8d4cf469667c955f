package dev.licensing.issue.trust;

import dev.licensing.issue.TrustedKey;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a bundle of trust says. Immutable.
 *
 * @param version from 1, higher than that of the bundle before
 * @param issuedAt when it was written, in whole seconds
 * @param nextUpdate when the next one is to be there
 * @param threshold how many of the roots must sign the next one
 * @param roots one to three roots
 * @param issuers the keys of each issuer
 * @param requires the algorithms that must all have signed a license, for each issuer
 * @param revokedLicenseIds the licenses that were taken back
 * @param revokedSerialNumbers the serial numbers that were taken back
 * @param revokedKids the thumbprints of the issuers' keys that were taken back
 * @param survivors the SHA-256 of the payloads of those licenses, in base64url, that stay good under a key that was taken
 *     back
 */
public record TrustStatement(
        long version,
        Instant issuedAt,
        Instant nextUpdate,
        int threshold,
        List<Root> roots,
        Map<String, List<TrustedKey>> issuers,
        Map<String, List<String>> requires,
        List<String> revokedLicenseIds,
        List<String> revokedSerialNumbers,
        List<String> revokedKids,
        List<String> survivors) {
    /** Copies the collections, which keep the order of the bundle. */
    public TrustStatement {
        roots = List.copyOf(roots);
        issuers = Collections.unmodifiableMap(new LinkedHashMap<>(issuers));
        requires = Collections.unmodifiableMap(new LinkedHashMap<>(requires));
        revokedLicenseIds = List.copyOf(revokedLicenseIds);
        revokedSerialNumbers = List.copyOf(revokedSerialNumbers);
        revokedKids = List.copyOf(revokedKids);
        survivors = List.copyOf(survivors);
    }
}
