package dev.licensing.core.audit;

/** Why no audit file of an environment is asked for. */
public enum AuditExemption {
    /** Only Production serves real end users. */
    NOT_PRODUCTION("Audit files are asked for of Production environments only."),
    /** The vendor runs the environment. */
    CLOUD("The vendor runs this environment and knows its usage."),
    /** The infrastructure reports its usage by itself. */
    SENDS_TELEMETRY("This infrastructure sends telemetry, so no audit files are needed."),
    /** There is no environment. */
    NOT_REGISTERED("No serial number is registered, so there is no usage yet.");

    private final String words;

    AuditExemption(String words) {
        this.words = words;
    }

    /**
     * Why, for people.
     *
     * @return one sentence
     */
    public String words() {
        return words;
    }
}
