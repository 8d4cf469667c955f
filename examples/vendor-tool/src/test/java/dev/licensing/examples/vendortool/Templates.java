package dev.licensing.examples.vendortool;

import dev.licensing.core.serial.SerialNumber;

/** Licenses as a vendor writes them. */
public final class Templates {
    static final String ACTIVATION_CODE = "4ZP.CXY.BTB.5R7.PQV.0K7.663.A1E";

    private Templates() {}

    /** A license without controllers, and with these members in front. */
    static String license(String members) {
        return license(members, ACTIVATION_CODE, "");
    }

    public static String license(String members, SerialNumber serialNumber) {
        return license(members, ACTIVATION_CODE, ",\"controllers\":[{\"serialNumber\":\"" + serialNumber + "\"}]");
    }

    static String license(String members, String activationCode, String ofEnvironment) {
        return "{\n  " + members + "\"organization\": \"Acme\", \"infrastructure\": \"Main\", \"activationCode\": \""
                + activationCode + "\",\n  \"environment\": {\"name\": \"Production #1\", \"type\": \"Production\""
                + ofEnvironment + "},\n  \"validity\": {\"from\": \"2026-01-01T00:00:00Z\", \"until\": null,"
                + " \"noticeDays\": 60, \"graceDays\": 30},\n  \"support\": \"Standard\",\n  \"features\": {\"Analytics\":"
                + " {\"kind\": \"flag\"}, \"PlatformServerUpgrade\": {\"kind\": \"version\", \"upTo\": \"11.*\"}}\n}\n";
    }
}
