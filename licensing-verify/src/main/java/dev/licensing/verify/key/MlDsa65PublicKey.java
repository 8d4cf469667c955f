package dev.licensing.verify.key;

import dev.licensing.verify.bouncycastle.crypto.digests.SHAKEDigest;
import dev.licensing.verify.bouncycastle.crypto.params.MLDSAParameters;
import dev.licensing.verify.bouncycastle.crypto.signers.mldsa.MLDSAEngine;
import dev.licensing.verify.envelope.Algorithm;
import java.util.Arrays;
import java.util.Optional;

/**
 * An ML-DSA-65 public key of FIPS 204. All bytes of the right length are one: there is no further validation, so a key is
 * as good as the place it comes from. Immutable, thread-safe: the library's engine has a state, so every call has its own.
 */
public final class MlDsa65PublicKey implements PublicKey {
    /** The length of an encoded key in bytes: {@code rho}, then the packed {@code t1}. */
    public static final int BYTES = 1952;

    /** The length of a signature in bytes. */
    public static final int SIGNATURE_BYTES = 3309;

    /** Signatures of the formats here are pure and have an empty context. */
    static final byte[] NO_CONTEXT = {};

    private static final int RHO_BYTES = MLDSAEngine.SeedBytes;
    private static final int LONGEST_CONTEXT = 255;

    private final byte[] rho;
    private final byte[] t1;

    private MlDsa65PublicKey(byte[] rho, byte[] t1) {
        this.rho = rho;
        this.t1 = t1;
    }

    /**
     * Decodes a key.
     *
     * @param encoded the bytes of FIPS 204, algorithm 22
     * @return the key; empty when they are not 1952 bytes
     */
    public static Optional<MlDsa65PublicKey> decode(byte[] encoded) {
        if (encoded.length != BYTES) {
            return Optional.empty();
        }
        return Optional.of(
                new MlDsa65PublicKey(Arrays.copyOf(encoded, RHO_BYTES), Arrays.copyOfRange(encoded, RHO_BYTES, BYTES)));
    }

    @Override
    public Algorithm algorithm() {
        return Algorithm.ML_DSA_65;
    }

    @Override
    public byte[] encoded() {
        byte[] encoded = Arrays.copyOf(rho, BYTES);
        System.arraycopy(t1, 0, encoded, RHO_BYTES, t1.length);
        return encoded;
    }

    /** Whether nothing of a secret is in the key, as in one that was never filled in: anybody can sign under it. */
    boolean isBlank() {
        return Arrays.equals(t1, new byte[t1.length]);
    }

    @Override
    public boolean accepts(byte[] message, byte[] signature) {
        return accepts(NO_CONTEXT, message, signature);
    }

    /** FIPS 204, algorithm 3. Whatever the library makes of the bytes, what it does not accept is not accepted. */
    boolean accepts(byte[] context, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES || context.length > LONGEST_CONTEXT) {
            return false;
        }
        try {
            MLDSAEngine engine = engine();
            engine.initVerify(rho, t1, false, context);
            SHAKEDigest digest = engine.getShake256Digest();
            digest.update(message, 0, message.length);
            return engine.verifyInternal(signature, signature.length, digest, rho, t1);
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** A new engine. It draws nothing at random here: keys are made of a given seed, signatures of given bytes. */
    @SuppressWarnings("NullAway") // the library takes the absence of a source of randomness as null
    static MLDSAEngine engine() {
        return MLDSAEngine.getInstance(MLDSAParameters.ml_dsa_65, null);
    }
}
