package dev.licensing.verify.key;

import dev.licensing.verify.bouncycastle.crypto.signers.mldsa.MLDSAEngine;
import dev.licensing.verify.envelope.Algorithm;
import java.security.SecureRandom;
import java.util.Objects;

/**
 * An ML-DSA-65 private key of FIPS 204, kept as the 32-byte seed that the standard makes keys of. It never prints.
 * Immutable, thread-safe.
 *
 * <p>Signatures are hedged, which is the standard's default: 32 fresh random bytes go into each, so that neither a fault
 * nor what a side channel shows of one signature can be set against another of the same message. A random source that fails
 * costs that protection and no more: with constant bytes it is the standard's deterministic variant.
 */
public final class MlDsa65PrivateKey extends PrivateKey {
    /** The length of the secret in bytes. */
    public static final int BYTES = MLDSAEngine.SeedBytes;

    /** Where the library puts the parts of the expanded key. */
    private static final int RHO = 0;

    private static final int K = 1;
    private static final int TR = 2;
    private static final int S1 = 3;
    private static final int S2 = 4;
    private static final int T0 = 5;
    private static final int T1 = 6;

    private final byte[] seed;
    private final byte[][] parts;

    private MlDsa65PrivateKey(byte[] seed) {
        this.seed = seed;
        this.parts = MlDsa65PublicKey.engine().generateKeyPairInternal(seed);
    }

    public static MlDsa65PrivateKey generate(SecureRandom random) {
        byte[] seed = new byte[BYTES];
        random.nextBytes(seed);
        return new MlDsa65PrivateKey(seed);
    }

    static MlDsa65PrivateKey ofSeed(byte[] seed) {
        return new MlDsa65PrivateKey(seed.clone());
    }

    @Override
    byte[] seed() {
        return seed.clone();
    }

    @Override
    public Algorithm algorithm() {
        return Algorithm.ML_DSA_65;
    }

    @Override
    public byte[] publicKey() {
        byte[] encoded = new byte[MlDsa65PublicKey.BYTES];
        System.arraycopy(parts[RHO], 0, encoded, 0, parts[RHO].length);
        System.arraycopy(parts[T1], 0, encoded, parts[RHO].length, parts[T1].length);
        return encoded;
    }

    /** Signs, pure and with an empty context; FIPS 204, algorithm 2. */
    public byte[] sign(byte[] message, SecureRandom random) {
        byte[] hedge = new byte[MLDSAEngine.RndBytes];
        random.nextBytes(hedge);
        MLDSAEngine engine = MlDsa65PublicKey.engine();
        engine.initSign(parts[TR], false, MlDsa65PublicKey.NO_CONTEXT);
        byte[] signature = engine.signInternal(
                message, message.length, parts[RHO], parts[K], parts[T0], parts[S1], parts[S2], hedge);
        return Objects.requireNonNull(signature, "none of 1000 attempts at a signature succeeded");
    }
}
