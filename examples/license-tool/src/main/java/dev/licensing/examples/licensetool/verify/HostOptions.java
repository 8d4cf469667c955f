package dev.licensing.examples.licensetool.verify;

import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.feature.ProductVersion;
import dev.licensing.core.license.AssessmentFacts;
import dev.licensing.examples.licensetool.option.OptionValues;
import dev.licensing.examples.licensetool.option.TypedCode;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the host states of itself, to be compared with the license. */
final class HostOptions {
    @Option(
            names = "--product-version",
            paramLabel = "V",
            converter = OptionValues.Version.class,
            description = "The platform's version, such as 11.4.2.")
    private Optional<ProductVersion> productVersion = Optional.empty();

    @Option(
            names = "--environment-type",
            paramLabel = "T",
            converter = OptionValues.Type.class,
            description = "Development, QualityAssurance, Production or LifeTime.")
    private Optional<EnvironmentType> environmentType = Optional.empty();

    @Option(names = "--activation-code", paramLabel = "C", description = "The infrastructure's activation code.")
    private Optional<String> activationCode = Optional.empty();

    AssessmentFacts facts() {
        AssessmentFacts facts = AssessmentFacts.NONE;
        if (productVersion.isPresent()) {
            facts = facts.withProductVersion(productVersion.get());
        }
        if (environmentType.isPresent()) {
            facts = facts.withEnvironmentType(environmentType.get());
        }
        if (activationCode.isPresent()) {
            facts = facts.withActivationCode(TypedCode.activationCode("--activation-code", activationCode.get()));
        }
        return facts;
    }
}
