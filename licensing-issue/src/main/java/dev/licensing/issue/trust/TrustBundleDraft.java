package dev.licensing.issue.trust;

import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.issue.TrustedKey;
import dev.licensing.verify.TrustedKeys;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a bundle of trust shall say, derived step by step from the bundle before; {@link TrustBundleIssuer} signs it. Each
 * step gives a new draft and changes only what it names. Members that this version does not know are kept. Immutable.
 *
 * <p>Which algorithms the licenses of an issuer must carry follows from its keys: Ed25519 always, and ML-DSA-65 when it has a
 * key of that.
 */
public final class TrustBundleDraft {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int STANDARD_DAYS = 365;
    private static final List<String> ORDER = List.of("roots", "issuers", "requires", "revoked", "survivors");
    private static final String VERSION = "version";
    private static final String ISSUED_AT = "issuedAt";
    private static final String NEXT_UPDATE = "nextUpdate";

    private final ObjectNode json;
    private final int daysUntilUpdate;
    private final Optional<SignedTrustBundle> before;

    private TrustBundleDraft(ObjectNode json, int daysUntilUpdate, Optional<SignedTrustBundle> before) {
        this.json = json;
        this.daysUntilUpdate = daysUntilUpdate;
        this.before = before;
    }

    /**
     * The first bundle, of version 1, which trusts no issuer yet.
     *
     * @param threshold how many of the roots must sign
     * @param roots one to three roots
     * @return the draft
     */
    public static TrustBundleDraft first(int threshold, List<Root> roots) {
        ObjectNode json = MAPPER.createObjectNode().put(VERSION, 1);
        json.putObject("roots");
        json.putArray("issuers");
        json.putObject("requires");
        ObjectNode revoked = json.putObject("revoked");
        revoked.putArray("licenseIds");
        revoked.putArray("serialNumbers");
        revoked.putArray("kids");
        json.putArray("survivors");
        return new TrustBundleDraft(json, STANDARD_DAYS, Optional.empty()).withRoots(threshold, roots);
    }

    /**
     * The next bundle, which says the same under the next version.
     *
     * @param bundle the bundle that is in force
     * @return the draft
     * @throws InvalidTrustBundleException when not enough of its roots have signed it yet, or of those before it when it was
     *     read together with them
     */
    public static TrustBundleDraft after(SignedTrustBundle bundle) {
        requireEnough("that it names", bundle.roots());
        bundle.rootsBefore().ifPresent(roots -> requireEnough("that were before it", roots));
        ObjectNode json = (ObjectNode) MAPPER.readTree(bundle.payload());
        json.put(VERSION, bundle.statement().version() + 1);
        return new TrustBundleDraft(json, STANDARD_DAYS, Optional.of(bundle));
    }

    /**
     * The same draft with another time until the next bundle is to be there. When that has passed, platforms warn, and
     * refuse nothing.
     *
     * @param days from the time of signing; 365 when nothing is said
     * @return a new draft
     */
    public TrustBundleDraft nextUpdateAfterDays(int days) {
        return new TrustBundleDraft(json, days, before);
    }

    /**
     * The same draft with other roots. The bundle then takes enough of the old roots and enough of the new ones to sign it.
     *
     * @param threshold how many of them must sign the bundle after it
     * @param roots one to three roots
     * @return a new draft
     * @throws InvalidTrustBundleException when two of them have the same identifier
     */
    public TrustBundleDraft withRoots(int threshold, List<Root> roots) {
        return changed(copy -> RootKeysWriter.write(copy.putObject("roots"), threshold, roots));
    }

    /**
     * The same draft with more keys of an issuer.
     *
     * @param issuerId the issuer's identifier, a new one or one that is there
     * @param keys the keys that it also has from now on
     * @return a new draft
     * @throws IllegalArgumentException when one is no JSON Web Key
     */
    public TrustBundleDraft withIssuer(String issuerId, List<TrustedKey> keys) {
        return changed(copy -> keys.forEach(key -> new IssuerEntries(copy).add(issuerId, key)));
    }

    /**
     * The same draft with the issuers of a text that a product could ship.
     *
     * @param trustedKeys as {@link dev.licensing.issue.TrustedKeysWriter} writes them
     * @return a new draft
     * @throws dev.licensing.verify.InvalidTrustException when products would refuse the text
     * @throws InvalidTrustBundleException when it has roots instead of issuers
     */
    public TrustBundleDraft withIssuersOf(String trustedKeys) {
        TrustedKeys.parse(trustedKeys);
        if (!(MAPPER.readTree(trustedKeys).get("issuers") instanceof ArrayNode issuers)) {
            throw InvalidTrustBundleException.of("trusted-keys.issuers", "missing", "the keys of issuers");
        }
        return changed(copy -> issuers.forEach(entry -> new IssuerEntries(copy).addCopy(entry)));
    }

    /**
     * The same draft in which a key may sign no longer. The licenses that it has signed until then stay good.
     *
     * @param kid the thumbprint of an issuer's key
     * @param last the last second at which a license that it has signed may have been issued
     * @return a new draft
     * @throws InvalidTrustBundleException when no issuer has the key, or it has retired earlier already
     */
    public TrustBundleDraft retireKey(String kid, Instant last) {
        return changed(copy -> {
            ObjectNode entry = new IssuerEntries(copy).find(kid);
            String retired = entry.path("notAfter").asString(last.toString());
            if (Instant.parse(retired).isBefore(last)) {
                throw InvalidTrustBundleException.of("notAfter", last.toString(), "up to " + retired);
            }
            entry.put("notAfter", last.toString());
        });
    }

    /**
     * The same draft without a key. What the key has signed is no longer accepted, where nothing else vouches for it.
     *
     * @param kid the thumbprint of an issuer's key
     * @return a new draft
     * @throws InvalidTrustBundleException when no issuer has the key
     */
    public TrustBundleDraft removeKey(String kid) {
        return changed(copy -> new IssuerEntries(copy).remove(kid));
    }

    /**
     * The same draft in which a key was stolen: what it has signed is refused, but for the survivors. The key stays in its
     * place, since a survivor needs it.
     *
     * @param kid the thumbprint of an issuer's key
     * @return a new draft
     * @throws InvalidTrustBundleException when no issuer has the key
     */
    public TrustBundleDraft revokeKey(String kid) {
        new IssuerEntries(json).find(kid);
        return changed(copy -> addOnce(copy.get("revoked").get("kids"), kid));
    }

    /**
     * The same draft in which a license was taken back, in all its revisions.
     *
     * @param licenseId its identifier
     * @return a new draft
     */
    public TrustBundleDraft revokeLicense(LicenseId licenseId) {
        return changed(copy -> addOnce(copy.get("revoked").get("licenseIds"), licenseId.text()));
    }

    /**
     * The same draft in which a serial number was taken back. It drops out of the licenses that name it; the others in them
     * stay.
     *
     * @param serialNumber the serial number
     * @return a new draft
     */
    public TrustBundleDraft revokeSerialNumber(SerialNumber serialNumber) {
        return changed(copy -> addOnce(copy.get("revoked").get("serialNumbers"), serialNumber.toString()));
    }

    /**
     * The same draft in which a license survives the revocation of the key that signed it. Name none that the vendor does
     * not know: a thief signs licenses, too.
     *
     * @param survivor a license
     * @return a new draft
     */
    public TrustBundleDraft spare(Survivor survivor) {
        return changed(copy -> addOnce(copy.get("survivors"), survivor.digest()));
    }

    private static void requireEnough(String holders, RootQuorum roots) {
        if (roots.lacking() > 0) {
            throw new InvalidTrustBundleException(new Refusal(
                    RefusalCode.TRUST_THRESHOLD,
                    new Evidence.Threshold(holders, roots.signed().size(), roots.threshold())));
        }
    }

    /** The bundle that this one follows; empty for the first one. */
    Optional<SignedTrustBundle> before() {
        return before;
    }

    /** Compact JSON, its members in the format's order; what the format does not name comes last. */
    byte[] toPayload(Instant now) {
        Instant issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
        ObjectNode payload = MAPPER.createObjectNode();
        payload.set(VERSION, json.get(VERSION));
        payload.put(ISSUED_AT, issuedAt.toString());
        payload.put(NEXT_UPDATE, issuedAt.plus(daysUntilUpdate, ChronoUnit.DAYS).toString());
        ORDER.forEach(name -> payload.set(name, json.get(name)));
        json.properties().stream()
                .filter(member -> !payload.has(member.getKey()))
                .forEach(member -> payload.set(member.getKey(), member.getValue()));
        return MAPPER.writeValueAsBytes(payload);
    }

    private TrustBundleDraft changed(Consumer<ObjectNode> change) {
        ObjectNode copy = json.deepCopy();
        change.accept(copy);
        return new TrustBundleDraft(copy, daysUntilUpdate, before);
    }

    private static void addOnce(JsonNode list, String entry) {
        for (JsonNode there : list) {
            if (there.asString().equals(entry)) {
                return;
            }
        }
        ((ArrayNode) list).add(entry);
    }

    @Override
    public String toString() {
        return "TrustBundleDraft[version " + json.get(VERSION) + "]";
    }
}
