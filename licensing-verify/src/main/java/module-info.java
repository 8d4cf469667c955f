/** Reads and verifies signed licenses: bytes become a trusted license here and nowhere else. */
@SuppressWarnings("module") // the modules that the qualified exports name are compiled after this one
@org.jspecify.annotations.NullMarked
module dev.licensing.verify {
    requires static org.jspecify;
    requires transitive dev.licensing.core;

    exports dev.licensing.verify;
    exports dev.licensing.verify.envelope to
            dev.licensing.issue,
            dev.licensing.runtime;
    exports dev.licensing.verify.json to
            dev.licensing.runtime;
    exports dev.licensing.verify.key to
            dev.licensing.issue,
            dev.licensing.runtime;
    exports dev.licensing.verify.payload to
            dev.licensing.issue;
    exports dev.licensing.verify.statement to
            dev.licensing.issue,
            dev.licensing.runtime;
}
