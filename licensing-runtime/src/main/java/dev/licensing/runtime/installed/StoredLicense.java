package dev.licensing.runtime.installed;

import dev.licensing.core.license.License;
import dev.licensing.verify.Verified;

/**
 * A license of the store whose signatures hold.
 *
 * @param verified the license
 * @param file the very file
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied before it leaves the module
public record StoredLicense(Verified verified, byte[] file) {
    public License license() {
        return verified.license();
    }
}
