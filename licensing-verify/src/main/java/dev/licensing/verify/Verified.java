package dev.licensing.verify;

import dev.licensing.core.license.License;

/**
 * A license whose signatures hold under the trusted keys. Only the verifier makes one. Immutable, thread-safe.
 *
 * <p>It says nothing yet of this machine or of today: give the license to the assessment.
 */
public final class Verified implements Verification {
    private final License license;
    private final byte[] payload;
    private final String issuerId;
    private final TrustedKeys trust;

    Verified(License license, byte[] payload, String issuerId, TrustedKeys trust) {
        this.license = license;
        this.payload = payload;
        this.issuerId = issuerId;
        this.trust = trust;
    }

    /**
     * The license.
     *
     * @return the license that the issuer has signed, without the serial numbers that were revoked since
     */
    public License license() {
        return license;
    }

    /**
     * The very bytes that were signed, of which the license was read.
     *
     * @return a copy of the JSON in UTF-8, with members that this version does not know
     */
    public byte[] payload() {
        return payload.clone();
    }

    /**
     * Who signed.
     *
     * @return the issuer's identifier in the trusted keys
     */
    public String issuerId() {
        return issuerId;
    }

    /**
     * The trust that the license was judged by: the verifier's, or what the bundles of the file lead to from there. Keep it
     * together with the license, in one step, and verify with it from then on.
     *
     * @return the trust in force
     */
    public TrustedKeys trust() {
        return trust;
    }

    @Override
    public String toString() {
        return "Verified[" + license.licenseId() + " revision " + license.revision() + " by " + issuerId + "]";
    }
}
