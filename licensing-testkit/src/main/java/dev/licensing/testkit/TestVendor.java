package dev.licensing.testkit;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.license.License;
import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.LicenseIssuer;
import dev.licensing.issue.MlDsa65SigningKey;
import dev.licensing.issue.SigningKey;
import dev.licensing.issue.TrustedKey;
import dev.licensing.issue.TrustedKeysWriter;
import dev.licensing.runtime.time.TimeSource;
import dev.licensing.verify.TrustedKeys;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A vendor with keys of its own, made up when it is created, who signs any license in one line. Thread-safe.
 *
 * <pre>{@code
 * TestVendor vendor = TestVendor.create();
 * byte[] file = vendor.license().features("Analytics", "Users=500").forMachine(machine).toFile();
 * }</pre>
 */
public final class TestVendor {
    static final String ISSUER = "test-vendor";

    private final List<SigningKey> keys;
    private final TimeSource time;
    private final ActivationCode activationCode;

    private TestVendor(List<SigningKey> keys, TimeSource time, ActivationCode activationCode) {
        this.keys = keys;
        this.time = time;
        this.activationCode = activationCode;
    }

    /**
     * A vendor whose licenses Ed25519 signs, and whose clock is that of this machine.
     *
     * @return the vendor
     */
    public static TestVendor create() {
        SecureRandom random = new SecureRandom();
        return new TestVendor(
                List.of(Ed25519SigningKey.generate(random)), TimeSource.SYSTEM, ActivationCode.random(random));
    }

    /**
     * The same vendor with a key of ML-DSA-65 beside the one of Ed25519: both sign, and both signatures are required.
     *
     * @return a new vendor
     */
    public TestVendor hybrid() {
        List<SigningKey> both = new ArrayList<>(keys.subList(0, 1));
        both.add(MlDsa65SigningKey.generate(new SecureRandom()));
        return new TestVendor(List.copyOf(both), time, activationCode);
    }

    /**
     * The same vendor by another clock: at its time licenses are issued, and from then on they are valid.
     *
     * @param clock such as the {@link TestClock} of the server
     * @return a new vendor
     */
    public TestVendor at(TimeSource clock) {
        return new TestVendor(keys, clock, activationCode);
    }

    /**
     * What a product ships that trusts this vendor.
     *
     * @return the vendor's public keys
     */
    public TrustedKeys trustedKeys() {
        return TrustedKeys.parse(trustedKeysJson());
    }

    /**
     * What a product ships that trusts this vendor, as the text of {@code trusted-keys.json}.
     *
     * @return JSON
     */
    public String trustedKeysJson() {
        return TrustedKeysWriter.write(1, ISSUER, publicKeys());
    }

    /**
     * A license that is yet to be written: for the product {@code product}, valid from now on and without an end, granting
     * nothing. State the machine at least.
     *
     * @return the license, under an identifier of its own
     */
    public TestLicense license() {
        return new TestLicense(this);
    }

    /**
     * Signs a license as it is.
     *
     * @param license the license
     * @return the bytes of its file
     * @throws dev.licensing.issue.InvalidLicenseException when no platform would take it
     */
    public byte[] sign(License license) {
        Clock atIssue = Clock.fixed(license.issuedAt(), ZoneOffset.UTC);
        return LicenseIssuer.signingWith(keys, atIssue).issue(license);
    }

    Instant now() {
        return time.wallClock().truncatedTo(ChronoUnit.SECONDS);
    }

    ActivationCode activationCode() {
        return activationCode;
    }

    List<TrustedKey> publicKeys() {
        return TrustedKey.allOf(keys);
    }

    /** Names the keys; the secret ones never print. */
    @Override
    public String toString() {
        return "TestVendor" + keys;
    }
}
