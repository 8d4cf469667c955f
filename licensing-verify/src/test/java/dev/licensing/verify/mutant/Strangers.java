package dev.licensing.verify.mutant;

import java.util.Random;

/** Signatures under keys that nobody trusts: ignored when they are well formed, else a reason to refuse the file. */
final class Strangers {
    private static final String TYPE = "license.v1+json";

    private Strangers() {}

    static Entry wellFormed(Random random) {
        boolean ed25519 = random.nextBoolean();
        String header = header(ed25519 ? "Ed25519" : "ML-DSA-65", drawn(random, 32), TYPE);
        return new Entry(Entry.encoded(header), drawn(random, ed25519 ? 64 : 3309));
    }

    static Entry malformed(Random random) {
        String kid = drawn(random, 32);
        String signature = drawn(random, 64);
        String right = header("Ed25519", kid, TYPE);
        return switch (random.nextInt(8)) {
            case 0 ->
                entry(header(Mutation.oneOf(random, "none", "EdDSA", "ES256", "ML-DSA-87"), kid, TYPE), signature);
            case 1 -> entry(header("Ed25519", kid, Mutation.oneOf(random, "license-lease.v1+json", "JWT")), signature);
            case 2 -> entry(header("Ed25519", drawn(random, 31), TYPE), signature);
            case 3 -> entry(right.replace("}", ",\"crit\":[]}"), signature);
            case 4 -> entry(right, drawn(random, Integer.parseInt(Mutation.oneOf(random, "0", "32", "63", "65"))));
            case 5 -> entry(right, signature + Mutation.oneOf(random, "=", "==", " "));
            case 6 -> entry(header("ML-DSA-65", kid, TYPE), signature);
            default -> entry(right.replace("\"alg\"", "\"alg\":\"none\",\"alg\""), signature);
        };
    }

    private static Entry entry(String header, String signature) {
        return new Entry(Entry.encoded(header), signature);
    }

    private static String header(String algorithm, String kid, String type) {
        return "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + kid + "\",\"typ\":\"" + type + "\"}";
    }

    private static String drawn(Random random, int length) {
        byte[] drawn = new byte[length];
        random.nextBytes(drawn);
        return Entry.encoded(drawn);
    }
}
