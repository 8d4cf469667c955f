package dev.licensing.verify.payload;

import dev.licensing.core.license.License;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.verify.strict.RefusedException;

/**
 * What a platform makes of payload bytes: for an issuer, which must know it before it signs them. Nobody vouches for the
 * license in it.
 */
public sealed interface PayloadReading {
    /** Reads the bytes as the verifier does once their signatures hold. */
    static PayloadReading of(byte[] payload) {
        try {
            return new Read(LicenseReader.read(payload));
        } catch (RefusedException e) {
            return new Refused(e.refusal());
        }
    }

    /** A platform would read this license. */
    record Read(License license) implements PayloadReading {}

    /** A platform would refuse the payload, whoever signed it. */
    record Refused(Refusal refusal) implements PayloadReading {}
}
