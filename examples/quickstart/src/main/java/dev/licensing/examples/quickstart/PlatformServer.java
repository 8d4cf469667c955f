package dev.licensing.examples.quickstart;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.feature.ProductVersion;
import dev.licensing.core.license.AssessmentFacts;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseAssessment;
import dev.licensing.core.license.LicenseState;
import dev.licensing.runtime.EnvironmentLicensing;
import dev.licensing.runtime.store.LicenseStore;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.Rejected;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verification;
import dev.licensing.verify.Verified;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;

/** A platform server of the Development environment: first authenticity, then what the license means here and now. */
final class PlatformServer {
    private final TrustedKeys trustedKeys;
    private final LicenseVerifier verifier;
    private final Machine machine;
    private final AssessmentFacts facts;

    PlatformServer(TrustedKeys trustedKeys, Machine machine, ActivationCode activationCode) {
        this.trustedKeys = trustedKeys;
        this.verifier = LicenseVerifier.trusting(trustedKeys).forProduct("acme-platform");
        this.machine = machine;
        this.facts = AssessmentFacts.NONE
                .withActivationCode(activationCode)
                .withEnvironmentType(EnvironmentType.DEVELOPMENT)
                .withProductVersion(ProductVersion.parse("11.4.2"));
    }

    /** The server at work: it finds by itself what is installed in the store, and follows it. */
    EnvironmentLicensing start(Path store) {
        return EnvironmentLicensing.builder()
                .product("acme-platform", "11.4.2")
                .trust(trustedKeys)
                .fingerprint(machine)
                .store(LicenseStore.directory(store))
                .open();
    }

    LicenseState check(Path file, Instant wallClock) throws IOException {
        Verification verification = verifier.verify(file);
        if (verification instanceof Rejected rejected) {
            return new LicenseState.Refused(rejected.refusal());
        }
        License license = ((Verified) verification).license();
        return LicenseAssessment.of(license, machine.fingerprint(), license.effectiveTime(wallClock), facts)
                .state();
    }

    License verifiedLicense(Path file) throws IOException {
        if (verifier.verify(file) instanceof Verified verified) {
            return verified.license();
        }
        throw new IllegalStateException("the license file " + file + " does not verify");
    }
}
