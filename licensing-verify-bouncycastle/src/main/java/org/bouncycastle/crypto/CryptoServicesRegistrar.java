package org.bouncycastle.crypto;

/**
 * Stands in for Bouncy Castle's class of this name, which the digests ask whether they may be used. The original answers
 * from system properties and from settings that any code in the process can change, and needs java.logging and some 240
 * more classes to do so. Here the answer is what the original's is by default: yes.
 */
public final class CryptoServicesRegistrar {
    private CryptoServicesRegistrar() {}

    /** Permits every service: which algorithms are used is decided by the license format, not by the process. */
    @SuppressWarnings("unused") // the parameter belongs to the signature that the digests call
    public static void checkConstraints(CryptoServiceProperties service) {}
}
