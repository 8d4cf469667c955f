package dev.licensing.core.feature;

import dev.licensing.core.activation.ActivationCode;
import java.util.Optional;

/**
 * What ties what is built in an infrastructure to its activation code.
 *
 * <p>A mark outlives the license that it was made under, so it is the license of the infrastructure where something is to run
 * that decides, and a mark is respected there whatever that license says of its own work; only {@link #IGNORE} looks at none.
 */
public enum IntellectualProperty {
    /** What is built carries the activation code, and runs only under it. */
    PROTECTED("Protected"),
    /** What is built carries no mark, and runs anywhere. */
    UNPROTECTED("Unprotected"),
    /**
     * The check is off, for the time of a move to another activation code. What is built is marked, so that after the move
     * what was built again carries the new code.
     */
    IGNORE("Ignore");

    /** Whether something that was built may run here. All cases are immutable. */
    public sealed interface Answer {
        /** It runs. */
        record Runs() implements Answer {}

        /**
         * It was built under another activation code, and runs only under that one.
         *
         * @param mark the activation code that it carries
         * @param here the activation code of this infrastructure
         */
        record BelongsElsewhere(ActivationCode mark, ActivationCode here) implements Answer {}
    }

    private static final Answer RUNS = new Answer.Runs();

    private final String wireName;

    IntellectualProperty(String wireName) {
        this.wireName = wireName;
    }

    /**
     * Reads what a license grants.
     *
     * @param choice the entitlement to {@link Feature#INTELLECTUAL_PROPERTY}
     * @return the case of that name; empty when a newer vendor's license names one that this version does not know
     */
    public static Optional<IntellectualProperty> of(Entitlement.Choice choice) {
        for (IntellectualProperty property : values()) {
            if (property.wireName.equals(choice.value())) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    /**
     * The name in license files.
     *
     * @return {@code Protected}, {@code Unprotected} or {@code Ignore}
     */
    public String wireName() {
        return wireName;
    }

    /**
     * The mark for what is built now.
     *
     * @param here the activation code of this infrastructure
     * @return the activation code to carry; empty when it is to be unmarked
     */
    public Optional<ActivationCode> mark(ActivationCode here) {
        return this == UNPROTECTED ? Optional.empty() : Optional.of(here);
    }

    /**
     * Says whether something that was built may run in this infrastructure.
     *
     * @param mark the activation code that it carries; empty when it is unmarked
     * @param here the activation code of this infrastructure
     * @return that it runs, or where it belongs
     */
    public Answer mayRun(Optional<ActivationCode> mark, ActivationCode here) {
        if (this == IGNORE || mark.isEmpty() || mark.get().equals(here)) {
            return RUNS;
        }
        return new Answer.BelongsElsewhere(mark.get(), here);
    }
}
