package dev.licensing.core.feature;

import dev.licensing.core.check.Check;

/**
 * The typed key of a feature: its name and the kind it is granted as, so that a question that does not fit the kind
 * does not compile. Keep features in constants of the host. Immutable.
 *
 * @param name the name as license files spell it: 1 to 100 symbols of {@code A-Z a-z 0-9 . _ -}
 * @param kind the kind of entitlement
 * @param <E> the kind of entitlement
 */
public record Feature<E extends Entitlement>(String name, Class<E> kind) {
    /** The highest platform version that the license allows to run and to upgrade to. */
    public static final Feature<Entitlement.VersionCeiling> PLATFORM_SERVER_UPGRADE =
            new Feature<>("PlatformServerUpgrade", Entitlement.VersionCeiling.class);

    /** Whether what is built carries the activation code: an {@link IntellectualProperty}. */
    public static final Feature<Entitlement.Choice> INTELLECTUAL_PROPERTY =
            new Feature<>("IntellectualProperty", Entitlement.Choice.class);

    /**
     * Checks the name.
     *
     * @throws dev.licensing.core.InvalidValueException when the name is no identifier
     */
    public Feature {
        Check.identifier("feature name", name);
    }

    /**
     * A feature that is granted or not.
     *
     * @param name its name
     * @return the key
     */
    public static Feature<Entitlement.Flag> flag(String name) {
        return new Feature<>(name, Entitlement.Flag.class);
    }

    /**
     * A feature that grants a number of things.
     *
     * @param name its name
     * @return the key
     */
    public static Feature<Entitlement.Quantity> quantity(String name) {
        return new Feature<>(name, Entitlement.Quantity.class);
    }

    /**
     * A feature that grants one of several values.
     *
     * @param name its name
     * @return the key
     */
    public static Feature<Entitlement.Choice> choice(String name) {
        return new Feature<>(name, Entitlement.Choice.class);
    }

    /**
     * A feature that grants a number of events in a span of time.
     *
     * @param name its name
     * @return the key
     */
    public static Feature<Entitlement.Rate> rate(String name) {
        return new Feature<>(name, Entitlement.Rate.class);
    }

    /**
     * A feature that grants a number of concurrent uses.
     *
     * @param name its name
     * @return the key
     */
    public static Feature<Entitlement.Peak> peak(String name) {
        return new Feature<>(name, Entitlement.Peak.class);
    }

    /** Written out: the first use of what a record brings along costs a fresh JVM 10 ms and more, and every start comes here. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Feature<?> that && name.equals(that.name) && kind == that.kind;
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + kind.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
