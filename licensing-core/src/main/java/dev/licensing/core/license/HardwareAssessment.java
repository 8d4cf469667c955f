package dev.licensing.core.license;

import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.license.LicenseState.GraceCause;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.FindingCode;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.EnvironmentKey;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Is this the licensed machine? It is compared with every controller of the license once; the closest decides. */
record HardwareAssessment(
        LicensedEnvironment environment,
        SerialComparison comparison,
        Fingerprint fingerprint,
        HardwareSighting sighting)
        implements PlaceAssessment.Proof {

    static HardwareAssessment of(License license, Fingerprint fingerprint, HardwareSighting sighting) {
        LicensedEnvironment environment = license.environment();
        SerialComparison closest =
                SerialComparison.closest(environment.serialNumbers(), fingerprint, environment.hardwarePolicy());
        return new HardwareAssessment(environment, closest, fingerprint, sighting);
    }

    @Override
    public PlaceAssessment at(Instant now) {
        HardwarePolicy policy = environment.hardwarePolicy();
        return switch (comparison.verdict()) {
            case PASS -> fingerprint instanceof Fingerprint.Declared declared ? declared(declared) : passed();
            case GRACE -> inGrace(now, policy.graceDays());
            case REJECT ->
                sighting.passed()
                        ? inGrace(now, policy.changedAnchorGraceDays())
                        : refused("they do not match", sighting);
        };
    }

    private PlaceAssessment passed() {
        return PlaceAssessment.passed(findings(), HardwareSighting.PASSED);
    }

    /** A declared serial number is as good as its key: the license must carry that very key, and allow the class. */
    private PlaceAssessment declared(Fingerprint.Declared declared) {
        if (!environment.hardwarePolicy().allowDeclared()) {
            return refused("the license does not allow a declared serial number", sighting);
        }
        Optional<EnvironmentKey> licensed = environment.keyOf(comparison.licensed());
        if (licensed.isEmpty()) {
            return refused("the license does not carry the environment's public key", sighting);
        }
        boolean sameKey = declared.key().isEmpty()
                ? SerialNumber.declared(licensed.get()).equals(declared.serialNumber())
                : declared.key().equals(licensed);
        return sameKey
                ? PlaceAssessment.passed(List.of(), HardwareSighting.PASSED)
                : refused("the license carries another environment's public key", sighting);
    }

    private PlaceAssessment inGrace(Instant now, int days) {
        HardwareSighting kept = sighting.inGraceAt(now);
        Instant until = kept.graceSince().get().plus(Duration.ofDays(days));
        return now.isBefore(until)
                ? PlaceAssessment.inGrace(GraceCause.HARDWARE, until, findings(), kept)
                : refused("the grace for changed hardware is over", kept);
    }

    private PlaceAssessment refused(String reason, HardwareSighting kept) {
        return PlaceAssessment.refused(refusal(reason), kept);
    }

    private Refusal refusal(String reason) {
        if (isWithoutKey()) {
            return wrongSerial("the license is for an environment's key, and none was shown");
        }
        if (isReadAsAnotherClass()) {
            return wrongSerial(reason + "; it is of class "
                    + fingerprint.detectedClass().id() + ", not "
                    + fingerprint.platformClass().id());
        }
        return Enrolment.of(fingerprint) instanceof Enrolment.Unidentified unidentified
                ? new Refusal(RefusalCode.HARDWARE_UNIDENTIFIED, evidence(Optional.empty(), unidentified.reason()))
                : wrongSerial(reason);
    }

    private Refusal wrongSerial(String reason) {
        return new Refusal(RefusalCode.WRONG_SERIAL, evidence(serialNumber(), reason));
    }

    private boolean isWithoutKey() {
        return comparison.licensed().platformClass() == PlatformClass.DECLARED
                && !(fingerprint instanceof Fingerprint.Declared);
    }

    /** Such a reading has no serial number, though the machine may have one when it is read as what it is. */
    private boolean isReadAsAnotherClass() {
        return fingerprint.detectedClass() != fingerprint.platformClass()
                && fingerprint.detectedClass() != PlatformClass.DECLARED;
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (comparison.drifted()) {
            findings.add(finding(FindingCode.HARDWARE_DRIFT));
        }
        if (comparison.anchorUnreadable()) {
            findings.add(finding(FindingCode.ANCHOR_UNREADABLE));
        }
        if (comparison.classChanged()) {
            findings.add(finding(FindingCode.CLASS_CHANGED));
        }
        return findings;
    }

    private Finding finding(FindingCode code) {
        return new Finding(code, evidence(serialNumber(), "compared with the licensed serial number"));
    }

    private Evidence.Hardware evidence(Optional<SerialNumber> current, String reason) {
        return new Evidence.Hardware(comparison, current, reason);
    }

    private Optional<SerialNumber> serialNumber() {
        return Enrolment.of(fingerprint) instanceof Enrolment.Enrolled enrolled
                ? Optional.of(enrolled.serialNumber())
                : Optional.empty();
    }
}
