package dev.licensing.core.license;

import dev.licensing.core.check.Check;
import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.feature.Entitlement.VersionCeiling;
import dev.licensing.core.feature.Feature;
import dev.licensing.core.license.facts.LeaseFacts;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.SerialNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * What a verified license means for this server at this time: pure functions, to be called from any thread.
 *
 * <p>Whether the license is for this environment is decided before time is looked at: a refusal for the wrong server is
 * more use than one for its date. A time is cut to the whole second and to the years 0000 to 9999, so that no clock stops an
 * assessment.
 */
public final class LicenseAssessment {
    private LicenseAssessment() {}

    /**
     * Assesses a license on a controller, or on the only server of an environment.
     *
     * @param license a license from the verifier's result
     * @param fingerprint the machine, read as the class of the licensed serial number
     * @param effectiveNow the time to assess at, see {@link License#effectiveTime}
     * @param facts what the host knows of itself
     * @return the state and its findings
     */
    public static LicenseStatus of(
            License license, Fingerprint fingerprint, Instant effectiveNow, AssessmentFacts facts) {
        Instant now = Check.nearestInstant(effectiveNow);
        Optional<Refusal> otherHost = refusalByFacts(license, facts);
        return otherHost.isPresent()
                ? withoutLicense(new LicenseState.Refused(otherHost.get()), facts.sighting(), facts, now)
                : of(license, HardwareAssessment.of(license, fingerprint, facts.sighting()), now, facts);
    }

    /**
     * Assesses a license on a front-end, whose own hardware is not looked at: the controller's lease speaks for it.
     *
     * @param license a license from the verifier's result
     * @param lease what the front-end has of its controller
     * @param effectiveNow the time to assess at, see {@link License#effectiveTime}
     * @param facts what the host knows of itself; its sighting is handed back as it is
     * @return the state and its findings
     */
    public static LicenseStatus ofFrontEnd(
            License license, LeaseFacts lease, Instant effectiveNow, AssessmentFacts facts) {
        Instant now = Check.nearestInstant(effectiveNow);
        Optional<Refusal> otherHost = refusalByFacts(license, facts);
        return otherHost.isPresent()
                ? withoutLicense(new LicenseState.Refused(otherHost.get()), facts.sighting(), facts, now)
                : of(license, new LeaseAssessment(lease, facts.sighting()), now, facts);
    }

    /**
     * The status of a controller, or of the only server of an environment, on which no license was installed.
     *
     * @param fingerprint the machine, read as what it is
     * @param facts what the host knows of itself
     * @return the state, with the serial number to register if the machine has one
     */
    public static LicenseStatus notInstalled(Fingerprint fingerprint, AssessmentFacts facts) {
        Optional<SerialNumber> serialNumber = Enrolment.of(fingerprint) instanceof Enrolment.Enrolled enrolled
                ? Optional.of(enrolled.serialNumber())
                : Optional.empty();
        return notInstalled(serialNumber, facts);
    }

    /**
     * The status of a front-end in whose environment no license was installed: it is the controller's serial number that is
     * to be registered, not its own.
     *
     * @param facts what the host knows of itself
     * @return the state
     */
    public static LicenseStatus notInstalledOnFrontEnd(AssessmentFacts facts) {
        return notInstalled(Optional.empty(), facts);
    }

    private static LicenseStatus notInstalled(Optional<SerialNumber> serialNumber, AssessmentFacts facts) {
        // There is no license to take a floor from; where not even a clock is stated, nothing is overdue
        Instant now = facts.clock().isPresent() ? facts.clock().get().wallClock() : Instant.MIN;
        return withoutLicense(new LicenseState.NotInstalled(serialNumber), facts.sighting(), facts, now);
    }

    private static LicenseStatus of(License license, PlaceAssessment.Proof proof, Instant now, AssessmentFacts facts) {
        StateInTime state = StateInTime.of(license, proof, now, facts.clock());
        HardwareSighting sighting = state.place().sighting();
        return state.state() instanceof LicenseState.Refused
                ? withoutLicense(state.state(), sighting, facts, now)
                : new LicenseStatus(state.state(), Findings.of(license, state, facts, now), sighting);
    }

    private static LicenseStatus withoutLicense(
            LicenseState state, HardwareSighting sighting, AssessmentFacts facts, Instant now) {
        return new LicenseStatus(state, Findings.ofServer(facts, now), sighting);
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
}
