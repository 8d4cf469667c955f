/**
 * Licenses, machines and clocks for tests of licensed code. For tests only.
 *
 * <p>It provides jqwik's service on the class path alone: a named module that did could not be started without jqwik.
 */
@org.jspecify.annotations.NullMarked
module dev.licensing.testkit {
    requires static org.jspecify;
    requires static net.jqwik.api;
    requires static org.junit.jupiter.api;
    requires tools.jackson.databind;
    requires transitive dev.licensing.issue;
    requires transitive dev.licensing.runtime;

    exports dev.licensing.testkit;
    exports dev.licensing.testkit.jqwik;
    exports dev.licensing.testkit.junit;
}
