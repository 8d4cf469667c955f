package dev.licensing.runtime.server;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.feature.ProductVersion;
import dev.licensing.core.license.AssessmentFacts;
import java.util.Optional;

/** What the host states of itself, as far as it wants it compared with a license. */
public record HostFacts(
        Optional<ProductVersion> productVersion,
        Optional<EnvironmentType> environmentType,
        Optional<ActivationCode> activationCode) {

    AssessmentFacts toFacts() {
        AssessmentFacts facts = AssessmentFacts.NONE;
        if (productVersion.isPresent()) {
            facts = facts.withProductVersion(productVersion.get());
        }
        if (environmentType.isPresent()) {
            facts = facts.withEnvironmentType(environmentType.get());
        }
        return activationCode.isPresent() ? facts.withActivationCode(activationCode.get()) : facts;
    }
}
