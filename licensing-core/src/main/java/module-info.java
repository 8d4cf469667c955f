/**
 * The domain: every rule of it as immutable values and pure functions. It reads no clock, no file and no machine.
 *
 * <p>An {@link dev.licensing.core.subscription.Infrastructure} has a subscription (activation code, features, term),
 * environment slots, members and contacts. A slot of the right type holds a registration: a controller's serial number,
 * its standbys, and the identifier of the one license that they share. An {@link dev.licensing.core.act.Act} makes a new
 * infrastructure from the old, with an entry for the change log. A {@link dev.licensing.core.license.License} is made
 * from subscription and slot; on the platform, {@link dev.licensing.core.license.LicenseAssessment} says what it amounts
 * to here and now, and {@link dev.licensing.core.usage} what may be added.
 */
@org.jspecify.annotations.NullMarked
module dev.licensing.core {
    requires static org.jspecify;

    exports dev.licensing.core;
    exports dev.licensing.core.act;
    exports dev.licensing.core.activation;
    exports dev.licensing.core.audit;
    exports dev.licensing.core.code;
    exports dev.licensing.core.comparison;
    exports dev.licensing.core.delivery;
    exports dev.licensing.core.environment;
    exports dev.licensing.core.feature;
    exports dev.licensing.core.license;
    exports dev.licensing.core.license.facts;
    exports dev.licensing.core.notice;
    exports dev.licensing.core.overview;
    exports dev.licensing.core.person;
    exports dev.licensing.core.refusal;
    exports dev.licensing.core.registration;
    exports dev.licensing.core.serial;
    exports dev.licensing.core.subscription;
    exports dev.licensing.core.usage;
}
