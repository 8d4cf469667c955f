package dev.licensing.core.environment;

import java.util.Optional;

/**
 * What an environment is for. Only {@link #PRODUCTION} serves real end users; limits that were bought apply there.
 */
public enum EnvironmentType {
    /** Where applications are built. */
    DEVELOPMENT("Development", "Development", "Building and debugging applications; no real end users."),
    /** Test, acceptance and pre-production. */
    QUALITY_ASSURANCE(
            "QualityAssurance",
            "Quality Assurance (non-production)",
            "Testing, acceptance and pre-production; no real end users."),
    /** Where real end users work. */
    PRODUCTION("Production", "Production", "Running applications for real end users."),
    /** The management console, which has an environment of its own. */
    LIFE_TIME("LifeTime", "LifeTime", "Running the management console of the infrastructure.");

    private final String wireName;
    private final String displayName;
    private final String purpose;

    EnvironmentType(String wireName, String displayName, String purpose) {
        this.wireName = wireName;
        this.displayName = displayName;
        this.purpose = purpose;
    }

    /**
     * The name in license files and on command lines.
     *
     * @return such as {@code QualityAssurance}
     */
    public String wireName() {
        return wireName;
    }

    /**
     * The name that people read, shown as "License Type".
     *
     * @return such as {@code Quality Assurance (non-production)}
     */
    public String displayName() {
        return displayName;
    }

    /**
     * The sentence that helps to pick the right type.
     *
     * @return one English sentence
     */
    public String purpose() {
        return purpose;
    }

    /**
     * Finds the type of a wire name. A newer vendor may know types that this version does not.
     *
     * @param wireName the name as a license file spells it, case-sensitive
     * @return the type, or empty when this version knows none of that name
     */
    public static Optional<EnvironmentType> ofWireName(String wireName) {
        for (EnvironmentType type : values()) {
            if (type.wireName.equals(wireName)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return wireName;
    }
}
