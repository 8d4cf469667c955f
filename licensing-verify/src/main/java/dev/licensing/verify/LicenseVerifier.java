package dev.licensing.verify;

import dev.licensing.core.license.License;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.ArmorReader;
import dev.licensing.verify.envelope.ArmoredBlock;
import dev.licensing.verify.envelope.Envelope;
import dev.licensing.verify.envelope.EnvelopeReader;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.payload.LicenseReader;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.trust.IssuerKey;
import dev.licensing.verify.trust.LicenseSignatures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Verifies license files offline: signatures, trust, product. It knows no clock and no hardware. Immutable, thread-safe;
 * build it once.
 *
 * <p>The format is JWS General JSON Serialization of RFC 7515 with Ed25519 of RFC 8032, and with
 * ML-DSA-65 of FIPS 204 beside it where the trusted keys require both. The signed bytes are verified
 * before they are parsed. Whatever the bytes are, the result is {@link Verified} or {@link Rejected}, never an exception.
 *
 * <p>A license file may carry bundles of trust behind the license. It is taken whole: the license is judged by the trust that
 * its bundles lead to, and {@link Verified#trust} is what to keep together with the license; of a rejected file nothing holds.
 */
public final class LicenseVerifier {
    private final TrustedKeys trust;
    private final Optional<String> product;

    private LicenseVerifier(TrustedKeys trust, Optional<String> product) {
        this.trust = trust;
        this.product = product;
    }

    /**
     * A verifier for licenses of any product.
     *
     * @param trust the keys that may have signed
     * @return the verifier
     */
    public static LicenseVerifier trusting(TrustedKeys trust) {
        return new LicenseVerifier(trust, Optional.empty());
    }

    /**
     * The same verifier for one product's licenses only.
     *
     * @param name the product's name as its licenses spell it
     * @return a new verifier
     */
    public LicenseVerifier forProduct(String name) {
        return new LicenseVerifier(trust, Optional.of(name));
    }

    /**
     * Verifies the bytes of a license file.
     *
     * @param file the whole file
     * @return the trusted license, or why there is none
     */
    public Verification verify(byte[] file) {
        try {
            return verified(file);
        } catch (RefusedException e) {
            return new Rejected(e.refusal());
        }
    }

    /**
     * Verifies a license file; one that is larger than any license is refused by its size, unread.
     *
     * @param file the file
     * @return the trusted license, or why there is none
     * @throws IOException when the file is missing, is a directory, or cannot be read
     */
    public Verification verify(Path file) throws IOException {
        try {
            return verified(BoundedFile.read(file));
        } catch (RefusedException e) {
            return new Rejected(e.refusal());
        }
    }

    private Verified verified(byte[] file) throws RefusedException {
        List<ArmoredBlock> blocks = ArmorReader.read(file);
        Envelope envelope = EnvelopeReader.read(licenseBlock(blocks));
        TrustedKeys inForce = BundleIntake.beside(trust, blocks.subList(1, blocks.size()));
        inForce.requireNotBelowHighest();
        List<IssuerKey> signers = LicenseSignatures.signersOf(envelope, inForce.trust());
        License license = LicenseReader.read(envelope.payload());
        String issuerId = LicenseSignatures.issuerAt(license.issuedAt(), envelope.payload(), signers, inForce.trust());
        requireFreshTrust(license, inForce);
        requireProduct(license);
        License standing = inForce.trust().revocations().applyTo(license);
        return new Verified(standing, envelope.payload(), issuerId, inForce);
    }

    /** The one LICENSE block; what follows it can only be bundles of trust. */
    private static ArmoredBlock licenseBlock(List<ArmoredBlock> blocks) throws RefusedException {
        ArmoredBlock first = blocks.get(0);
        if (first.purpose() != FilePurpose.LICENSE) {
            throw RefusedException.defect(
                    RefusalCode.WRONG_PURPOSE, "armor", first.purpose().label(), FilePurpose.LICENSE.label());
        }
        for (ArmoredBlock other : blocks.subList(1, blocks.size())) {
            if (other.purpose() != FilePurpose.TRUST) {
                throw RefusedException.malformed(
                        "file",
                        "a further block " + other.purpose().label(),
                        "one LICENSE block, and LICENSE TRUST blocks after it");
            }
        }
        return first;
    }

    private static void requireFreshTrust(License license, TrustedKeys trust) throws RefusedException {
        if (license.minimumTrustVersion() > trust.version()) {
            throw RefusedException.of(
                    RefusalCode.STALE_TRUST, new Evidence.Versions(license.minimumTrustVersion(), trust.version()));
        }
    }

    private void requireProduct(License license) throws RefusedException {
        if (product.isPresent() && !product.get().equals(license.product())) {
            throw RefusedException.of(
                    RefusalCode.WRONG_PRODUCT, new Evidence.Mismatch(license.product(), product.get()));
        }
    }
}
