package dev.licensing.issue;

import dev.licensing.core.license.License;

/** The issuer's writer of payloads, for licenses that nobody would sign. */
public final class PayloadWriter {
    private PayloadWriter() {}

    public static byte[] write(License license) {
        return LicenseWriter.write(license);
    }
}
