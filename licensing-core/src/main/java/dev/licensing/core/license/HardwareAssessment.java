package dev.licensing.core.license;

import dev.licensing.core.comparison.Enrolment;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.comparison.SlotComparison;
import dev.licensing.core.comparison.SlotOutcome;
import dev.licensing.core.comparison.Verdict;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.license.LicenseState.GraceCause;
import dev.licensing.core.license.LicenseState.GraceReason;
import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Finding;
import dev.licensing.core.refusal.FindingCode;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Is this the licensed machine? Pass, a grace, or a refusal, with the findings that go with it. */
record HardwareAssessment(
        Optional<Refusal> refusal, Optional<GraceReason> grace, List<Finding> findings, HardwareSighting sighting) {

    static HardwareAssessment of(License license, Fingerprint fingerprint, Instant now, HardwareSighting sighting) {
        HardwarePolicy policy = license.environment().hardwarePolicy();
        Controller controller = closest(license, fingerprint, policy);
        SerialComparison comparison = SerialComparison.of(controller.serialNumber(), fingerprint, policy);
        if (fingerprint instanceof Fingerprint.Declared declared && comparison.verdict() == Verdict.PASS) {
            return ofDeclared(controller, declared, comparison, policy, sighting);
        }
        return switch (comparison.verdict()) {
            case PASS -> passed(findings(comparison, fingerprint));
            case GRACE -> inGrace(comparison, fingerprint, now, sighting, policy.graceDays());
            case REJECT ->
                sighting.passed()
                        ? inGrace(comparison, fingerprint, now, sighting, policy.changedAnchorGraceDays())
                        : refused(comparison, fingerprint, "they do not match", sighting);
        };
    }

    /** The controller of the license, primary or standby, that compares best; the earlier one where two are equal. */
    private static Controller closest(License license, Fingerprint fingerprint, HardwarePolicy policy) {
        List<Controller> controllers = license.environment().controllers();
        Controller closest = controllers.get(0);
        SerialComparison best = SerialComparison.of(closest.serialNumber(), fingerprint, policy);
        for (Controller controller : controllers.subList(1, controllers.size())) {
            SerialComparison candidate = SerialComparison.of(controller.serialNumber(), fingerprint, policy);
            if (candidate.isCloserThan(best)) {
                closest = controller;
                best = candidate;
            }
        }
        return closest;
    }

    /** A declared serial number is as good as its key: the license must carry that very key, and allow the class. */
    private static HardwareAssessment ofDeclared(
            Controller controller,
            Fingerprint.Declared declared,
            SerialComparison comparison,
            HardwarePolicy policy,
            HardwareSighting sighting) {
        if (!policy.allowDeclared()) {
            return refused(comparison, declared, "the license does not allow a declared serial number", sighting);
        }
        if (controller.publicKey().isEmpty()) {
            return refused(comparison, declared, "the license does not carry the environment's public key", sighting);
        }
        SerialNumber ofLicensedKey =
                SerialNumber.declared(controller.publicKey().get());
        boolean sameKey = declared.key().isEmpty()
                ? ofLicensedKey.equals(declared.serialNumber())
                : declared.key().equals(controller.publicKey());
        return sameKey
                ? passed(List.of())
                : refused(comparison, declared, "the license carries another environment's public key", sighting);
    }

    private static HardwareAssessment passed(List<Finding> findings) {
        return new HardwareAssessment(Optional.empty(), Optional.empty(), findings, HardwareSighting.PASSED);
    }

    private static HardwareAssessment inGrace(
            SerialComparison comparison, Fingerprint fingerprint, Instant now, HardwareSighting sighting, int days) {
        Instant since = sighting.graceSince().orElse(now);
        Instant until = since.plus(Duration.ofDays(days));
        HardwareSighting kept = new HardwareSighting(sighting.passed(), Optional.of(since));
        if (!now.isBefore(until)) {
            return refused(comparison, fingerprint, "the grace for changed hardware is over", kept);
        }
        GraceReason reason = new GraceReason(GraceCause.HARDWARE, until);
        return new HardwareAssessment(Optional.empty(), Optional.of(reason), findings(comparison, fingerprint), kept);
    }

    private static HardwareAssessment refused(
            SerialComparison comparison, Fingerprint fingerprint, String reason, HardwareSighting sighting) {
        Refusal refusal;
        if (isWithoutKey(comparison, fingerprint)) {
            String noKey = "the license is for an environment's key, and none was shown";
            refusal = refusal(RefusalCode.WRONG_SERIAL, comparison, serialNumberOf(fingerprint), noKey);
        } else if (isReadAsAnotherClass(fingerprint)) {
            String classes = "; it is of class " + fingerprint.detectedClass().id() + ", not "
                    + fingerprint.platformClass().id();
            refusal = refusal(RefusalCode.WRONG_SERIAL, comparison, serialNumberOf(fingerprint), reason + classes);
        } else if (Enrolment.of(fingerprint) instanceof Enrolment.Unidentified unidentified) {
            refusal = refusal(RefusalCode.HARDWARE_UNIDENTIFIED, comparison, Optional.empty(), unidentified.reason());
        } else {
            refusal = refusal(RefusalCode.WRONG_SERIAL, comparison, serialNumberOf(fingerprint), reason);
        }
        return new HardwareAssessment(Optional.of(refusal), Optional.empty(), List.of(), sighting);
    }

    private static Refusal refusal(
            RefusalCode code, SerialComparison comparison, Optional<SerialNumber> current, String reason) {
        return new Refusal(code, new Evidence.Hardware(comparison, current, reason));
    }

    private static boolean isWithoutKey(SerialComparison comparison, Fingerprint fingerprint) {
        return comparison.licensed().platformClass() == PlatformClass.DECLARED
                && !(fingerprint instanceof Fingerprint.Declared);
    }

    /** Such a reading has no serial number, though the machine may have one when it is read as what it is. */
    private static boolean isReadAsAnotherClass(Fingerprint fingerprint) {
        return fingerprint.detectedClass() != fingerprint.platformClass()
                && fingerprint.detectedClass() != PlatformClass.DECLARED;
    }

    private static List<Finding> findings(SerialComparison comparison, Fingerprint fingerprint) {
        List<Finding> findings = new ArrayList<>();
        if (isReplaced(comparison)) {
            findings.add(finding(FindingCode.HARDWARE_DRIFT, comparison, fingerprint));
        }
        if (comparison.anchorUnreadable()) {
            findings.add(finding(FindingCode.ANCHOR_UNREADABLE, comparison, fingerprint));
        }
        if (comparison.classChanged()) {
            findings.add(finding(FindingCode.CLASS_CHANGED, comparison, fingerprint));
        }
        return findings;
    }

    /** A component that cannot be read has not drifted: to register again would lose it from the serial number. */
    private static boolean isReplaced(SerialComparison comparison) {
        for (SlotComparison slot : comparison.slots()) {
            if (slot.outcome() == SlotOutcome.CHANGED || slot.outcome() == SlotOutcome.ABSENT) {
                return true;
            }
        }
        return false;
    }

    private static Finding finding(FindingCode code, SerialComparison comparison, Fingerprint fingerprint) {
        String reason = "compared with the licensed serial number";
        return new Finding(code, new Evidence.Hardware(comparison, serialNumberOf(fingerprint), reason));
    }

    private static Optional<SerialNumber> serialNumberOf(Fingerprint fingerprint) {
        return Enrolment.of(fingerprint) instanceof Enrolment.Enrolled enrolled
                ? Optional.of(enrolled.serialNumber())
                : Optional.empty();
    }
}
