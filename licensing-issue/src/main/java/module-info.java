/** The vendor's side: keys and signing. It never reaches a customer's machine. */
@org.jspecify.annotations.NullMarked
module dev.licensing.issue {
    requires static org.jspecify;
    requires tools.jackson.databind;
    requires transitive dev.licensing.verify;

    exports dev.licensing.issue;
    exports dev.licensing.issue.audit;
    exports dev.licensing.issue.request;
    exports dev.licensing.issue.trust;
}
