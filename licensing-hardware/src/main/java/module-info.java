/** Reads the fingerprint of the machine that it runs on. It knows no keys and no licenses. */
@org.jspecify.annotations.NullMarked
module dev.licensing.hardware {
    requires static org.jspecify;
    requires transitive dev.licensing.core;
    requires com.github.oshi;

    exports dev.licensing.hardware;
}
