/** What a platform server embeds. */
@org.jspecify.annotations.NullMarked
module dev.licensing.runtime {
    requires static transitive java.sql;
    requires static org.jspecify;
    requires transitive dev.licensing.verify;
    requires org.slf4j;

    exports dev.licensing.runtime;
    exports dev.licensing.runtime.audit;
    exports dev.licensing.runtime.farm;
    exports dev.licensing.runtime.identity;
    exports dev.licensing.runtime.status;
    exports dev.licensing.runtime.store;
    exports dev.licensing.runtime.time;
    exports dev.licensing.runtime.usage;
}
