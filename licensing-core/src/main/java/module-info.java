/**
 * Codes, serial numbers, licenses and the rules between them: values and pure functions. It reads no clock, no file and
 * no machine.
 */
@org.jspecify.annotations.NullMarked
module dev.licensing.core {
    requires static org.jspecify;

    exports dev.licensing.core;
    exports dev.licensing.core.act;
    exports dev.licensing.core.activation;
    exports dev.licensing.core.code;
    exports dev.licensing.core.comparison;
    exports dev.licensing.core.environment;
    exports dev.licensing.core.feature;
    exports dev.licensing.core.license;
    exports dev.licensing.core.notice;
    exports dev.licensing.core.person;
    exports dev.licensing.core.refusal;
    exports dev.licensing.core.serial;
    exports dev.licensing.core.subscription;
}
