package dev.licensing.examples.licensetool.verify;

import dev.licensing.core.environment.LicensedEnvironment;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.feature.Term;
import dev.licensing.core.license.License;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.examples.commandline.TextPage;
import java.time.Instant;

/** A license as people read it, in the words of the Licensing page. */
final class LicenseText {
    private LicenseText() {}

    static void write(TextPage page, License license) {
        LicensedEnvironment environment = license.environment();
        page.line("")
                .field("  License", license.licenseId() + ", revision " + license.revision())
                .field("  Product", license.product())
                .field("  Organization", license.organization())
                .field("  Infrastructure", license.infrastructure())
                .field("  Edition", license.edition().orElse(""))
                .field("  Activation code", license.activationCode())
                .field("  Environment", environment.name())
                .field("  License type", environment.type().displayName());
        for (SerialNumber serialNumber : environment.serialNumbers()) {
            page.field("  Serial number", serialNumber);
        }
        page.field("  Valid from", license.validity().from())
                .field(
                        "  Ends",
                        license.validity()
                                .untilExclusive()
                                .map(Instant::toString)
                                .orElse("Never"))
                .field("  Support", license.support());
        license.features()
                .byName()
                .forEach((name, entitlement) -> page.field("  " + name, words(entitlement) + end(entitlement.term())));
    }

    private static String words(Entitlement entitlement) {
        if (entitlement instanceof Entitlement.Quantity quantity) {
            return quantity.limit().toString();
        }
        if (entitlement instanceof Entitlement.Choice choice) {
            return choice.value();
        }
        if (entitlement instanceof Entitlement.VersionCeiling ceiling) {
            return "up to " + ceiling.upTo();
        }
        if (entitlement instanceof Entitlement.Rate rate) {
            return rate.limit() + " per " + rate.per();
        }
        if (entitlement instanceof Entitlement.Peak peak) {
            return "Peak: " + peak.limit();
        }
        return entitlement instanceof Entitlement.Flag ? "granted" : "not known to this version";
    }

    private static String end(Term term) {
        return term.untilExclusive().map(until -> ", ends " + until).orElse("");
    }
}
