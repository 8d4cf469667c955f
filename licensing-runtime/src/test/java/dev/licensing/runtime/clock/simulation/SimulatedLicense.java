package dev.licensing.runtime.clock.simulation;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.comparison.HardwarePolicy;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.feature.Entitlements;
import dev.licensing.core.license.AssessmentFacts;
import dev.licensing.core.license.License;
import dev.licensing.core.license.LicenseAssessment;
import dev.licensing.core.license.LicenseState;
import dev.licensing.core.license.Validity;
import dev.licensing.core.license.facts.ClockFacts;
import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.core.serial.SlotReading;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Licenses of one machine that always passes, so that only time decides. */
final class SimulatedLicense {
    static final int GRACE_DAYS = 30;
    static final long DAY = 86_400;

    private static final Fingerprint MACHINE = machine();
    private static final ActivationCode CODE = ActivationCode.random(new SecureRandom());
    private static final LicensedEnvironment ENVIRONMENT = new LicensedEnvironment(
            "slot-1",
            "Production Environment #1",
            EnvironmentType.PRODUCTION,
            List.of(Controller.typed(
                    SerialNumber.of(PlatformClass.PHYSICAL, Map.of(ComponentSlot.A, 1, ComponentSlot.D, 4)))),
            HardwarePolicy.DEFAULT);

    private SimulatedLicense() {}

    static License of(long revision, long issuedAt, long from, long until) {
        Validity validity =
                new Validity(Instant.ofEpochSecond(from), Optional.of(Instant.ofEpochSecond(until)), 60, GRACE_DAYS);
        return new License(
                LicenseId.parse("license-1"),
                revision,
                "acme-platform",
                Instant.ofEpochSecond(issuedAt),
                0,
                "Acme",
                "Main",
                Optional.empty(),
                CODE,
                ENVIRONMENT,
                validity,
                "Standard",
                new Entitlements(Map.of()));
    }

    /** The state by the guard's time. */
    static LicenseState state(License license, Instant effectiveNow, ClockFacts clock) {
        return LicenseAssessment.of(license, MACHINE, effectiveNow, AssessmentFacts.NONE.withClock(clock))
                .state();
    }

    /** What a perfect clock would say. */
    static LicenseState trueState(License license, long now) {
        return LicenseAssessment.of(license, MACHINE, Instant.ofEpochSecond(now), AssessmentFacts.NONE)
                .state();
    }

    private static Fingerprint machine() {
        Map<ComponentSlot, SlotReading> slots = new EnumMap<>(ComponentSlot.class);
        for (ComponentSlot slot : ComponentSlot.values()) {
            slots.put(slot, SlotReading.absent("not found"));
        }
        slots.put(ComponentSlot.A, SlotReading.used(1, "read"));
        slots.put(ComponentSlot.D, SlotReading.used(4, "read"));
        return new Fingerprint.Hardware(
                1, PlatformClass.PHYSICAL, PlatformClass.PHYSICAL, slots, List.of(4), List.of());
    }
}
