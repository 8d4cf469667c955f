package dev.licensing.core.refusal;

import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.comparison.SerialComparison;
import dev.licensing.core.license.Licenses;
import dev.licensing.core.license.Servers;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The evidence that each code is used with: at least one sample of every shape, and none that holds a brace. */
public final class Samples {
    private static final Instant THEN = Instant.parse("2027-01-01T12:00:00Z");
    private static final Instant NOW = Instant.parse("2027-03-01T00:00:00Z");

    public static final Map<RefusalCode, List<Evidence>> OF_REFUSALS = refusals();
    public static final Map<FindingCode, List<Evidence>> OF_FINDINGS = findings();

    private Samples() {}

    public static Refusal refusal(RefusalCode code) {
        return new Refusal(code, OF_REFUSALS.get(code).get(0));
    }

    public static Finding finding(FindingCode code) {
        return new Finding(code, OF_FINDINGS.get(code).get(0));
    }

    public static Evidence.Hardware hardware(Optional<SerialNumber> current, String reason) {
        Fingerprint server = Servers.server(PlatformClass.PHYSICAL, Servers.OTHER);
        SerialComparison comparison = SerialComparison.of(Servers.REGISTERED, server, HardwarePolicy.DEFAULT);
        return new Evidence.Hardware(comparison, current, reason);
    }

    public static Evidence.Hardware declared() {
        SerialNumber serial = SerialNumber.declared(Servers.key(1));
        SerialComparison comparison = SerialComparison.of(serial, Fingerprint.asserted(serial), HardwarePolicy.DEFAULT);
        return new Evidence.Hardware(
                comparison, Optional.of(serial), "the license does not allow a declared serial number");
    }

    private static Map<RefusalCode, List<Evidence>> refusals() {
        List<Evidence> defects = List.of(
                new Evidence.Defect("payload.validity.graceDays", "-1", "0 to 3650"),
                new Evidence.Defect("payload.product", "", "an identifier"));
        List<Evidence> keys = List.of(new Evidence.Keys(List.of("key-1", "key-2")), new Evidence.Keys(List.of()));
        Map<RefusalCode, List<Evidence>> samples = new EnumMap<>(RefusalCode.class);
        samples.put(RefusalCode.MALFORMED, defects);
        samples.put(RefusalCode.TOO_LARGE, defects);
        samples.put(RefusalCode.WRONG_PURPOSE, defects);
        samples.put(RefusalCode.UNSUPPORTED_VERSION, defects);
        samples.put(RefusalCode.UNKNOWN_KEY, keys);
        samples.put(RefusalCode.UNTRUSTED_KEY, keys);
        samples.put(RefusalCode.BAD_SIGNATURE, keys);
        samples.put(RefusalCode.MISSING_SIGNATURE, List.of(new Evidence.Missing(List.of("Ed25519", "ML-DSA-65"))));
        samples.put(RefusalCode.OLDER_REVISION, List.of(new Evidence.Versions(7, 5)));
        samples.put(RefusalCode.STALE_TRUST, List.of(new Evidence.Versions(3, 2)));
        samples.put(RefusalCode.REVOKED, List.of(new Evidence.Revoked("the license", "lic-1")));
        samples.put(RefusalCode.TRUST_ROLLBACK, List.of(new Evidence.Versions(3, 2)));
        samples.put(RefusalCode.TRUST_CONFLICT, List.of(new Evidence.Conflict(3, "digest-1", "digest-2")));
        samples.put(RefusalCode.TRUST_THRESHOLD, List.of(new Evidence.Threshold("that it names", 1, 2)));
        samples.put(RefusalCode.WRONG_PRODUCT, List.of(new Evidence.Mismatch("acme-platform", "other")));
        samples.put(RefusalCode.WRONG_SERIAL, hardware());
        samples.put(RefusalCode.WRONG_ENVIRONMENT_TYPE, List.of(new Evidence.Mismatch("Development", "Production")));
        samples.put(
                RefusalCode.WRONG_ACTIVATION_CODE,
                List.of(new Evidence.Mismatch(
                        Licenses.ACTIVATION_CODE.toString(),
                        Licenses.activationCode(2).toString())));
        samples.put(
                RefusalCode.UNKNOWN_ENVIRONMENT_TYPE,
                List.of(new Evidence.UnknownType("Staging", "Development, Production", THEN)));
        samples.put(RefusalCode.NOT_YET_VALID, List.of(new Evidence.Time(THEN, NOW)));
        samples.put(RefusalCode.EXPIRED, List.of(new Evidence.Time(THEN, NOW)));
        samples.put(RefusalCode.VERSION_CEILING, List.of(new Evidence.Mismatch("11.*", "12.0")));
        samples.put(RefusalCode.HARDWARE_UNIDENTIFIED, hardware());
        samples.put(RefusalCode.LEASE_MISSING, List.of(new Evidence.Time(THEN, NOW)));
        samples.put(RefusalCode.LEASE_EXPIRED, List.of(new Evidence.Time(THEN, NOW)));
        samples.put(RefusalCode.NO_LICENSE, servers());
        samples.put(RefusalCode.LIMIT_REACHED, List.of(new FeatureEvidence.Use("ActiveInternalUsers", 500, 500, 1)));
        samples.put(RefusalCode.FEATURE_NOT_GRANTED, List.of(new FeatureEvidence.Name("Analytics")));
        samples.put(RefusalCode.FEATURE_UNRECOGNIZED, List.of(new FeatureEvidence.Kind("Analytics", "gauge")));
        samples.put(RefusalCode.FEATURE_ENDED, List.of(new FeatureEvidence.End("Analytics", THEN, NOW)));
        return samples;
    }

    private static Map<FindingCode, List<Evidence>> findings() {
        Map<FindingCode, List<Evidence>> samples = new EnumMap<>(FindingCode.class);
        List<Evidence> time = List.of(new Evidence.Time(THEN, NOW));
        samples.put(FindingCode.CONTROLLER_SILENT, List.of(new Evidence.Silence(THEN, NOW)));
        samples.put(FindingCode.CLOCK_UNSET, time);
        samples.put(FindingCode.CLOCK_BEHIND, time);
        samples.put(FindingCode.CLOCK_AHEAD, time);
        samples.put(
                FindingCode.STORE_DAMAGED,
                List.of(new Evidence.Defect("license.lic", "malformed", "the last license that was good")));
        samples.put(FindingCode.TRUST_OVERDUE, time);
        samples.put(
                FindingCode.SECOND_CONTROLLER,
                List.of(
                        new Evidence.OtherServer("app-2", Optional.of(Servers.REGISTERED)),
                        new Evidence.OtherServer("app-2", Optional.empty())));
        samples.put(FindingCode.KEY_NOT_VOUCHED, servers());
        samples.put(FindingCode.FEATURE_ENDED, List.of(new FeatureEvidence.End("Analytics", THEN, NOW)));
        samples.put(FindingCode.OVER_LIMIT, List.of(new FeatureEvidence.Use("ActiveInternalUsers", 500, 501, 0)));
        samples.put(FindingCode.EXPIRING, List.of(new Evidence.Time(THEN, NOW)));
        samples.put(FindingCode.ISSUED_IN_FUTURE, List.of(new Evidence.Time(THEN, NOW)));
        samples.put(FindingCode.HARDWARE_DRIFT, hardware());
        samples.put(FindingCode.ANCHOR_UNREADABLE, hardware());
        samples.put(FindingCode.CLASS_CHANGED, hardware());
        samples.put(
                FindingCode.NO_SPARE_SLOT,
                List.of(new Evidence.NoSpare(Servers.REGISTERED, List.of(ComponentSlot.D, ComponentSlot.F))));
        samples.put(FindingCode.UNRECOGNIZED_FEATURE, List.of(new FeatureEvidence.Kind("Analytics", "gauge")));
        return samples;
    }

    private static List<Evidence> servers() {
        return List.of(new Evidence.Server(Optional.of(Servers.REGISTERED)), new Evidence.Server(Optional.empty()));
    }

    private static List<Evidence> hardware() {
        SerialNumber current = Servers.serial(PlatformClass.PHYSICAL, Servers.OTHER);
        return List.of(
                hardware(Optional.of(current), "they do not match"),
                hardware(Optional.empty(), "they do not match; it is of class virtual-machine, not physical"),
                declared());
    }
}
