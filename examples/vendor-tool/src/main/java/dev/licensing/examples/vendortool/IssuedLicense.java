package dev.licensing.examples.vendortool;

import dev.licensing.core.environment.Controller;
import dev.licensing.core.feature.Entitlement;
import dev.licensing.core.license.License;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.examples.vendortool.keys.PrivateKeys;
import dev.licensing.verify.LicenseVerifier;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.Verified;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A license file as platforms read it, and what its vendor may not have meant. */
record IssuedLicense(License license, List<String> kids) {
    static IssuedLicense read(byte[] file, TrustedKeys trust, PrivateKeys keys) {
        if (LicenseVerifier.trusting(trust).verify(file) instanceof Verified verified) {
            return new IssuedLicense(verified.license(), keys.kids());
        }
        throw new IllegalStateException("the issuer signed a license that the verifier refuses");
    }

    SerialNumber primary() {
        return license.environment().serialNumbers().get(0);
    }

    List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        for (Map.Entry<String, Entitlement> feature :
                license.features().byName().entrySet()) {
            if (feature.getValue() instanceof Entitlement.Unrecognized unrecognized) {
                warnings.add("the feature " + feature.getKey() + " is of a kind that platforms of this version do not"
                        + " know, so it stays closed there: " + unrecognized.kind());
            }
        }
        for (Controller controller : license.environment().controllers()) {
            if (controller.serialNumber().platformClass() == PlatformClass.DECLARED) {
                warnings.addAll(warningsOfDeclared(controller));
            }
        }
        return warnings;
    }

    private List<String> warningsOfDeclared(Controller controller) {
        String refused = "no platform will accept the declared serial number " + controller.serialNumber() + ": ";
        List<String> warnings = new ArrayList<>();
        if (controller.publicKey().isEmpty()) {
            warnings.add(refused + "add the publicKey that the customer sent with it to its entry in"
                    + " environment.controllers");
        } else if (!SerialNumber.declared(controller.publicKey().get()).equals(controller.serialNumber())) {
            warnings.add(refused + "its publicKey in environment.controllers belongs to another serial number; ask the"
                    + " customer for both again");
        }
        if (!license.environment().hardwarePolicy().allowDeclared()) {
            warnings.add(refused + "add \"hardwarePolicy\":{\"allowDeclared\":true} to environment");
        }
        return warnings;
    }
}
