package dev.licensing.examples.quickstart;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.license.AssessmentFacts;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseAssessment;
import dev.licensing.core.license.LicenseStatus;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.hardware.MachineFingerprint;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.InstallResult;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustMemory;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verification;
import dev.licensing.verify.Verified;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** The embedding example of the project's README, as it stands there. */
final class Embedding {
    private static final Feature<Entitlement.Flag> ANALYTICS = Feature.flag("Analytics");

    private Embedding() {}

    static EnvironmentLicensing open(String vendorKeysJson, Path folder) {
        return EnvironmentLicensing.builder()
                .product("acme-platform", "11.4.2")
                .trust(TrustedKeys.parse(vendorKeysJson))
                .fingerprint(MachineFingerprint.source())
                .store(LicenseStore.directory(folder))
                .open();
    }

    static String upload(EnvironmentLicensing licensing, byte[] uploaded, String admin) throws IOException {
        InstallResult result = licensing.install(uploaded, admin); // a refused file changes nothing
        if (result instanceof InstallResult.Refused refused) {
            return refused.explanation().words() + " " + refused.explanation().remedy();
        }
        return licensing.status().toJson();
    }

    static boolean analyticsIsOpen(String vendorKeysJson, Path licenseFile, Instant now) throws IOException {
        LicenseVerifier verifier = LicenseVerifier.trusting(TrustedKeys.parse(vendorKeysJson));
        Verification verification = verifier.forProduct("acme-platform").verify(licenseFile);
        if (verification instanceof Rejected rejected) {
            System.err.println(Explanation.of(rejected.refusal()).words());
            return false;
        }

        License license = ((Verified) verification).license();
        Fingerprint machine = license.environment().read(MachineFingerprint.source());
        Instant effectiveNow = license.effectiveTime(now);
        LicenseStatus status = LicenseAssessment.of(license, machine, effectiveNow, AssessmentFacts.NONE);
        System.err.println(status.state().explanation().words());
        return status.state().isUsable() && license.features().grants(ANALYTICS, effectiveNow);
    }

    static TrustedKeys install(TrustedKeys trust, TrustMemory seen, Path licenseFile) throws IOException {
        LicenseVerifier verifier = LicenseVerifier.trusting(trust.remembering(seen));
        if (verifier.verify(licenseFile) instanceof Verified verified) {
            // in one step: the license file, verified.trust().bundles(), and verified.trust().mark() for the memory
            return verified.trust();
        }
        return trust;
    }
}
