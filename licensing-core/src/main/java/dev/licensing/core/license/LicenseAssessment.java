package dev.licensing.core.license;

import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Entitlement.VersionCeiling;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.license.LicenseState.GraceCause;
import dev.licensing.core.license.LicenseState.GraceReason;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.FindingCode;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.Fingerprint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a verified license means for this machine at this time: a pure function, to be called from any thread.
 *
 * <p>Whether the license is for this environment is decided before time is looked at: a refusal for the wrong server is
 * more use than one for its date.
 */
public final class LicenseAssessment {
    private LicenseAssessment() {}

    /**
     * Assesses a license.
     *
     * @param license a license from the verifier's result
     * @param fingerprint the machine, read as the class of the licensed serial number
     * @param effectiveNow the time to assess at, see {@link License#effectiveTime}
     * @param facts what the host knows of itself
     * @return the state and its findings
     */
    public static LicenseStatus of(
            License license, Fingerprint fingerprint, Instant effectiveNow, AssessmentFacts facts) {
        Optional<Refusal> otherHost = refusalByFacts(license, facts);
        if (otherHost.isPresent()) {
            return new LicenseStatus(new LicenseState.Refused(otherHost.get()), List.of(), facts.sighting());
        }
        HardwareAssessment hardware = HardwareAssessment.of(license, fingerprint, effectiveNow, facts.sighting());
        if (hardware.refusal().isPresent()) {
            return new LicenseStatus(
                    new LicenseState.Refused(hardware.refusal().get()), List.of(), hardware.sighting());
        }
        List<Finding> findings = new ArrayList<>(hardware.findings());
        addFindingsOfTime(findings, license, effectiveNow);
        addFindingsOfFeatures(findings, license);
        return new LicenseStatus(
                state(license.validity(), hardware.grace(), effectiveNow), findings, hardware.sighting());
    }

    private static Optional<Refusal> refusalByFacts(License license, AssessmentFacts facts) {
        if (differs(facts.activationCode(), license.activationCode())) {
            return Optional.of(Refusal.mismatch(
                    RefusalCode.WRONG_ACTIVATION_CODE,
                    license.activationCode(),
                    facts.activationCode().get()));
        }
        if (differs(facts.environmentType(), license.environment().type())) {
            return Optional.of(Refusal.mismatch(
                    RefusalCode.WRONG_ENVIRONMENT_TYPE,
                    license.environment().type(),
                    facts.environmentType().get()));
        }
        Optional<VersionCeiling> ceiling = license.features().find(Feature.PLATFORM_SERVER_UPGRADE);
        if (facts.productVersion().isPresent()
                && ceiling.isPresent()
                && !ceiling.get().upTo().allows(facts.productVersion().get())) {
            return Optional.of(Refusal.mismatch(
                    RefusalCode.VERSION_CEILING,
                    ceiling.get().upTo(),
                    facts.productVersion().get()));
        }
        return Optional.empty();
    }

    private static boolean differs(Optional<?> stated, Object licensed) {
        return stated.isPresent() && !stated.get().equals(licensed);
    }

    private static LicenseState state(Validity validity, Optional<GraceReason> hardwareGrace, Instant now) {
        if (now.isBefore(validity.from())) {
            return new LicenseState.NotYetValid(validity.from(), now);
        }
        List<GraceReason> reasons = new ArrayList<>();
        if (validity.untilExclusive().isPresent()
                && !now.isBefore(validity.untilExclusive().get())) {
            Instant graceUntil = validity.graceUntilExclusive().get();
            if (!now.isBefore(graceUntil)) {
                return new LicenseState.Expired(graceUntil, now);
            }
            reasons.add(new GraceReason(GraceCause.END, graceUntil));
        }
        if (hardwareGrace.isPresent()) {
            reasons.add(hardwareGrace.get());
        }
        if (!reasons.isEmpty()) {
            return new LicenseState.Grace(reasons);
        }
        return isInNotice(validity, now)
                ? new LicenseState.Expiring(validity.untilExclusive().get())
                : new LicenseState.Active(validity.untilExclusive());
    }

    private static boolean isInNotice(Validity validity, Instant now) {
        return validity.untilExclusive().isPresent()
                && now.isBefore(validity.untilExclusive().get())
                && !now.isBefore(validity.noticeFrom().get());
    }

    private static void addFindingsOfTime(List<Finding> findings, License license, Instant now) {
        if (isInNotice(license.validity(), now)) {
            Instant until = license.validity().untilExclusive().get();
            findings.add(new Finding(FindingCode.EXPIRING, new Evidence.Time(until, now)));
        }
        if (license.isIssuedInFutureOf(now)) {
            findings.add(new Finding(FindingCode.ISSUED_IN_FUTURE, new Evidence.Time(license.issuedAt(), now)));
        }
    }

    private static void addFindingsOfFeatures(List<Finding> findings, License license) {
        for (Map.Entry<String, Entitlement> feature :
                license.features().byName().entrySet()) {
            if (feature.getValue() instanceof Entitlement.Unrecognized unrecognized) {
                Evidence evidence = new Evidence.FeatureKind(feature.getKey(), unrecognized.kind());
                findings.add(new Finding(FindingCode.UNRECOGNIZED_FEATURE, evidence));
            }
        }
    }
}
