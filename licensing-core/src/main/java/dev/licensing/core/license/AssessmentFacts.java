package dev.licensing.core.license;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.check.Check;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.feature.ProductVersion;
import dev.licensing.core.license.facts.ClockFacts;
import dev.licensing.core.license.facts.FarmFacts;
import dev.licensing.core.usage.Usage;
import java.time.Instant;
import java.util.Optional;

/**
 * What the host knows of itself, as far as it wants it compared with the license. Whatever it does not state is not looked
 * at. Immutable.
 *
 * @param environmentType the type that the host says this environment is of
 * @param activationCode the activation code that the host was told
 * @param productVersion the version that runs
 * @param sighting what earlier comparisons of this license saw
 * @param usage what is in use of the features
 * @param clock what the server's clock shows
 * @param trustNextUpdate when the trust in force was to be updated, whole seconds in UTC; empty when it says nothing of that
 * @param farm what is seen of the environment's other servers
 */
public record AssessmentFacts(
        Optional<EnvironmentType> environmentType,
        Optional<ActivationCode> activationCode,
        Optional<ProductVersion> productVersion,
        HardwareSighting sighting,
        Usage usage,
        Optional<ClockFacts> clock,
        Optional<Instant> trustNextUpdate,
        FarmFacts farm) {
    /** A host that states nothing. */
    public static final AssessmentFacts NONE = new AssessmentFacts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            HardwareSighting.NONE,
            Usage.NONE,
            Optional.empty(),
            Optional.empty(),
            FarmFacts.NONE);

    /**
     * Checks the instant.
     *
     * @throws dev.licensing.core.InvalidValueException when it is not in whole seconds of the years 0000 to 9999
     */
    public AssessmentFacts {
        if (trustNextUpdate.isPresent()) {
            Check.instant("trust.nextUpdate", trustNextUpdate.get());
        }
    }

    /**
     * The same facts with an environment type.
     *
     * @param type the type that the host says this environment is of
     * @return new facts
     */
    public AssessmentFacts withEnvironmentType(EnvironmentType type) {
        return new AssessmentFacts(
                Optional.of(type), activationCode, productVersion, sighting, usage, clock, trustNextUpdate, farm);
    }

    /**
     * The same facts with an activation code.
     *
     * @param code the activation code that the host was told
     * @return new facts
     */
    public AssessmentFacts withActivationCode(ActivationCode code) {
        return new AssessmentFacts(
                environmentType, Optional.of(code), productVersion, sighting, usage, clock, trustNextUpdate, farm);
    }

    /**
     * The same facts with a version.
     *
     * @param version the version that runs
     * @return new facts
     */
    public AssessmentFacts withProductVersion(ProductVersion version) {
        return new AssessmentFacts(
                environmentType, activationCode, Optional.of(version), sighting, usage, clock, trustNextUpdate, farm);
    }

    /**
     * The same facts with what earlier comparisons saw.
     *
     * @param seen what the caller has kept
     * @return new facts
     */
    public AssessmentFacts withSighting(HardwareSighting seen) {
        return new AssessmentFacts(
                environmentType, activationCode, productVersion, seen, usage, clock, trustNextUpdate, farm);
    }

    /**
     * The same facts with what is in use.
     *
     * @param inUse the measured use of the features
     * @return new facts
     */
    public AssessmentFacts withUsage(Usage inUse) {
        return new AssessmentFacts(
                environmentType, activationCode, productVersion, sighting, inUse, clock, trustNextUpdate, farm);
    }

    /**
     * The same facts with a clock.
     *
     * @param shown what the server's clock shows
     * @return new facts
     */
    public AssessmentFacts withClock(ClockFacts shown) {
        return new AssessmentFacts(
                environmentType,
                activationCode,
                productVersion,
                sighting,
                usage,
                Optional.of(shown),
                trustNextUpdate,
                farm);
    }

    /**
     * The same facts with the time at which trust was to be updated.
     *
     * @param nextUpdate what the trust in force says
     * @return new facts
     * @throws dev.licensing.core.InvalidValueException when it is not in whole seconds of the years 0000 to 9999
     */
    public AssessmentFacts withTrustNextUpdate(Instant nextUpdate) {
        return new AssessmentFacts(
                environmentType, activationCode, productVersion, sighting, usage, clock, Optional.of(nextUpdate), farm);
    }

    /**
     * The same facts with what is seen of the other servers.
     *
     * @param seen the facts of the farm
     * @return new facts
     */
    public AssessmentFacts withFarm(FarmFacts seen) {
        return new AssessmentFacts(
                environmentType, activationCode, productVersion, sighting, usage, clock, trustNextUpdate, seen);
    }

    /** The time that no clock's mistake has brought about. */
    Instant confirmed(Instant effectiveNow) {
        return clock.isPresent() ? clock.get().confirmed(effectiveNow) : effectiveNow;
    }
}
