package dev.licensing.issue.trust;

import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.Inspection;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.UnverifiedFile;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.key.Sha256;
import dev.licensing.verify.payload.PayloadReading;
import java.util.Base64;

/**
 * A license that stays good when the key that signed it is revoked: it is known by its very bytes. Immutable.
 *
 * @param digest the SHA-256 of its payload, in base64url without padding
 */
public record Survivor(String digest) {
    /**
     * The license of a file. Whether its signatures hold is not checked.
     *
     * @param file the bytes of a license file
     * @return the survivor
     * @throws InvalidTrustBundleException when it is no license file
     */
    public static Survivor ofFile(byte[] file) {
        Inspection inspection = Inspection.ofUnverified(file);
        if (inspection instanceof UnverifiedFile claimed) {
            requireLicense(claimed.label());
            return ofPayload(claimed.payload());
        }
        throw new InvalidTrustBundleException(((Rejected) inspection).refusal());
    }

    /**
     * The license of payload bytes.
     *
     * @param payload the bytes that were signed
     * @return the survivor
     * @throws InvalidTrustBundleException when platforms would find no license in them
     */
    public static Survivor ofPayload(byte[] payload) {
        if (PayloadReading.of(payload) instanceof PayloadReading.Refused refused) {
            throw new InvalidTrustBundleException(refused.refusal());
        }
        return new Survivor(Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.digest(payload)));
    }

    private static void requireLicense(String label) {
        if (!label.equals(FilePurpose.LICENSE.label())) {
            throw new InvalidTrustBundleException(
                    Refusal.defect(RefusalCode.WRONG_PURPOSE, "armor", label, FilePurpose.LICENSE.label()));
        }
    }
}
