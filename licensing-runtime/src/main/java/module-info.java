/** What a platform server embeds. */
@org.jspecify.annotations.NullMarked
module dev.licensing.runtime {
    requires static org.jspecify;
    requires transitive dev.licensing.verify;

    exports dev.licensing.runtime.identity;
}
