package dev.licensing.core.license;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.feature.ProductVersion;
import java.util.Optional;

/**
 * What the host knows of itself, as far as it wants it compared with the license. Immutable.
 *
 * @param environmentType the type that the host says this environment is of
 * @param activationCode the activation code that the host was told
 * @param productVersion the version that runs
 * @param sighting what earlier comparisons of this license saw
 */
public record AssessmentFacts(
        Optional<EnvironmentType> environmentType,
        Optional<ActivationCode> activationCode,
        Optional<ProductVersion> productVersion,
        HardwareSighting sighting) {
    /** A host that states nothing. */
    public static final AssessmentFacts NONE =
            new AssessmentFacts(Optional.empty(), Optional.empty(), Optional.empty(), HardwareSighting.NONE);

    /**
     * The same facts with an environment type.
     *
     * @param type the type that the host says this environment is of
     * @return new facts
     */
    public AssessmentFacts withEnvironmentType(EnvironmentType type) {
        return new AssessmentFacts(Optional.of(type), activationCode, productVersion, sighting);
    }

    /**
     * The same facts with an activation code.
     *
     * @param code the activation code that the host was told
     * @return new facts
     */
    public AssessmentFacts withActivationCode(ActivationCode code) {
        return new AssessmentFacts(environmentType, Optional.of(code), productVersion, sighting);
    }

    /**
     * The same facts with a version.
     *
     * @param version the version that runs
     * @return new facts
     */
    public AssessmentFacts withProductVersion(ProductVersion version) {
        return new AssessmentFacts(environmentType, activationCode, Optional.of(version), sighting);
    }

    /**
     * The same facts with what earlier comparisons saw.
     *
     * @param seen what the caller has kept
     * @return new facts
     */
    public AssessmentFacts withSighting(HardwareSighting seen) {
        return new AssessmentFacts(environmentType, activationCode, productVersion, seen);
    }
}
