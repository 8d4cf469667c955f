package dev.licensing.verify;

import dev.licensing.verify.testing.MlDsaIssuer;
import dev.licensing.verify.testing.TestIssuer;
import java.util.ArrayList;
import java.util.List;

/** The text form of trusted keys, whole and in parts. */
final class TrustJson {
    private TrustJson() {}

    /** Trust in one issuer alone. */
    static TrustedKeys trusting(TestIssuer issuer) {
        return TrustedKeys.parse(of(1, issuer));
    }

    /** Issuers with one key each, which must have signed. */
    static String of(long version, TestIssuer... issuers) {
        List<String> entries = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (TestIssuer issuer : issuers) {
            entries.add(entry(issuer, ""));
            required.add("\"" + issuer.issuerId() + "\":[\"Ed25519\"]");
        }
        return of(Long.toString(version), String.join(",", entries), String.join(",", required));
    }

    static String of(String version, String entries, String required) {
        return "{\"version\":" + version + ",\"issuers\":[" + entries + "],\"requires\":{" + required + "}}";
    }

    /** One issuer's key, with more members such as {@code ,"notBefore":"…"}. */
    static String entry(TestIssuer issuer, String more) {
        return entry(issuer.issuerId(), issuer.jwk(), more);
    }

    static String entry(MlDsaIssuer issuer, String more) {
        return entry(issuer.issuerId(), issuer.jwk(), more);
    }

    private static String entry(String issuerId, String jwk, String more) {
        return "{\"issuerId\":\"" + issuerId + "\",\"jwk\":" + jwk + more + "}";
    }

    /** Issuers with a key of each algorithm, both of which must have signed. */
    static String ofHybrid(String... issuerIds) {
        List<String> entries = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (String issuerId : issuerIds) {
            entries.add(entry(TestIssuer.named(issuerId), ""));
            entries.add(entry(MlDsaIssuer.named(issuerId), ""));
            required.add("\"" + issuerId + "\":[\"Ed25519\",\"ML-DSA-65\"]");
        }
        return of("1", String.join(",", entries), String.join(",", required));
    }
}
