package dev.licensing.benchmarks.gate;

import dev.licensing.benchmarks.fresh.AssertedMachine;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.issue.Ed25519SigningKey;
import dev.licensing.issue.LicenseIssuer;
import dev.licensing.issue.LicenseTemplate;
import dev.licensing.issue.TrustedKeysWriter;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.FeatureGate;
import dev.licensing.verify.TrustedKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;

/** This library with an installed license that grants a feature. */
public final class GrantedLicense {
    private final Ed25519SigningKey key = Ed25519SigningKey.generate(new SecureRandom());
    private final EnvironmentLicensing licensing;
    private final FeatureGate gate;
    private final byte[] granting;

    /**
     * Installs it.
     *
     * @param template the license
     * @param serialNumber of the machine that it is for
     * @param feature what it grants
     */
    public GrantedLicense(String template, SerialNumber serialNumber, Feature<?> feature) {
        granting = issue(template);
        licensing = EnvironmentLicensing.builder()
                .product("default", "1.0.0")
                .trust(TrustedKeys.parse(TrustedKeysWriter.write(1, "acme", key)))
                .fingerprint(new AssertedMachine(serialNumber))
                .store(new MemoryStore())
                .open();
        gate = licensing.gate(feature);
        try {
            licensing.install(granting, "the benchmark");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!gate.isOpen()) {
            throw new IllegalStateException("the feature is not there: " + licensing);
        }
    }

    /**
     * The feature's gate.
     *
     * @return open
     */
    public FeatureGate gate() {
        return gate;
    }

    /**
     * Replaces the license from now on, without a pause.
     *
     * @param template a license that does not grant the feature
     * @return the storm, to be ended
     */
    public ReloadStorm replacedBy(String template) {
        return new ReloadStorm(licensing, gate, granting, issue(template));
    }

    /** Stops following the license. */
    public void close() {
        licensing.close();
    }

    private byte[] issue(String template) {
        Clock clock = Clock.systemUTC();
        byte[] payload = LicenseTemplate.parse(template).toPayload(clock.instant());
        return LicenseIssuer.signingWith(key, clock).issuePayload(payload);
    }
}
