package dev.licensing.benchmarks;

import dev.licensing.core.serial.ComponentSlot;
import dev.licensing.core.serial.PlatformClass;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.TrustedKeys;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.key.Ed25519PrivateKey;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.key.MlDsa65PrivateKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** License files of up to 64 KiB that cost as much to verify as such a file can, and valid ones to compare them with. */
final class WorstFiles {
    private static final int MOST_ARMORED_BYTES = 65_536;
    /** What fits into the armor, in whole lines. */
    private static final int MOST_JSON_BYTES = 48_300;
    /** What fits into the envelope beside one signature of either algorithm. */
    private static final int MOST_PAYLOAD_BYTES = 32_500;

    private final SecureRandom random = new SecureRandom();
    private final Key ed25519 = ed25519();
    private final Key mlDsa = mlDsa();
    private final boolean hybrid;

    /** An issuer with a key of Ed25519, or one of each algorithm. */
    WorstFiles(boolean hybrid) {
        this.hybrid = hybrid;
    }

    TrustedKeys trust() {
        StringJoiner keys = new StringJoiner(",");
        keys.add("{\"issuerId\":\"acme\",\"jwk\":" + ed25519.jwk() + "}");
        if (hybrid) {
            keys.add("{\"issuerId\":\"acme\",\"jwk\":" + mlDsa.jwk() + "}");
        }
        String required = hybrid ? "\"Ed25519\",\"ML-DSA-65\"" : "\"Ed25519\"";
        return TrustedKeys.parse(
                "{\"version\":1,\"issuers\":[" + keys + "],\"requires\":{\"acme\":[" + required + "]}}");
    }

    /** The file of that name. */
    byte[] file(String name) {
        byte[] file = switch (name) {
            case "valid, 20 features" -> signed(payload(20, "", controllers(1)));
            case "valid, 64 KiB of features" -> signed(payload(500, "", controllers(1)));
            case "valid, 16 controllers with keys" -> signed(payload(20, "", controllers(16)));
            case "payload under a wrong signature" -> wrong(new byte[MOST_PAYLOAD_BYTES]);
            case "members" -> json(i -> "\"" + Integer.toString(i, 36) + "\":1");
            case "members of one hash code" -> json(i -> "\"" + sameHash(i) + "\":1");
            case "empty objects" -> json("\"a\":[", i -> "{}", "]");
            case "nesting" -> json("\"a\":[", i -> "[[[[[[]]]]]]", "]");
            case "white space" -> armor("{" + " ".repeat(MOST_JSON_BYTES) + "}");
            case "signed members of one hash code" ->
                signed(payload(1, members(30_000, i -> "\"" + sameHash(i) + "\":1"), controllers(1)));
            case "signed empty objects" ->
                signed(payload(1, "\"x\":[" + list(30_000, i -> "{}") + "],", controllers(1)));
            case "signed controllers" -> signed(payload(1, "", controllers(180)));
            default -> throw new IllegalArgumentException(name);
        };
        if (file.length > MOST_ARMORED_BYTES + 1) {
            throw new IllegalStateException(name + " has " + file.length + " bytes");
        }
        return file;
    }

    private byte[] signed(String payload) {
        List<Key> signers = hybrid ? List.of(ed25519, mlDsa) : List.of(ed25519);
        return write(payload.getBytes(StandardCharsets.UTF_8), signers);
    }

    /** The signature that costs most is wrong. */
    private byte[] wrong(byte[] payload) {
        return write(payload, hybrid ? List.of(ed25519, mlDsa.signingWrongly()) : List.of(ed25519.signingWrongly()));
    }

    private static byte[] write(byte[] payload, List<Key> signers) {
        return EnvelopeWriter.write(FilePurpose.LICENSE, payload, List.copyOf(signers));
    }

    private static byte[] armor(String json) {
        return EnvelopeWriter.armor(FilePurpose.LICENSE, json.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] json(IntFunction<String> member) {
        return armor("{" + list(MOST_JSON_BYTES - 20, member) + "}");
    }

    private static byte[] json(String start, IntFunction<String> item, String end) {
        return armor("{" + start + list(MOST_JSON_BYTES - 20, item) + end + "}");
    }

    /** As many as fit into so many bytes. */
    private static String list(int bytes, IntFunction<String> item) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; list.length() < bytes - 100; i++) {
            list.append(i == 0 ? "" : ",").append(item.apply(i));
        }
        return list.toString();
    }

    private static String members(int bytes, IntFunction<String> member) {
        return "\"x\":{" + list(bytes, member) + "},";
    }

    /** 4096 texts of one hash code: each of the four pairs has 2141. */
    private static String sameHash(int number) {
        StringBuilder text = new StringBuilder();
        for (int shift = 0; shift < 12; shift += 2) {
            text.append("A~B_C@D!", (number >> shift & 3) * 2, (number >> shift & 3) * 2 + 2);
        }
        return text.toString();
    }

    private static String payload(int features, String more, String controllers) {
        StringJoiner byName = new StringJoiner(",");
        for (int i = 1; i <= features; i++) {
            byName.add("\"Feature" + i + "\":{\"kind\":\"quantity\",\"limit\":" + i * 100 + "}");
        }
        return """
                {%s"licenseId":"lic-1","revision":1,"product":"acme-platform","issuedAt":"2026-01-01T00:00:00Z",
                 "minimumTrustVersion":1,"organization":"Example Organization","infrastructure":"Example Infrastructure",
                 "activationCode":"%s","environment":{"slotId":"slot-1","name":"Production Environment #1",
                 "type":"Production","controllers":[%s]},
                 "validity":{"from":"2026-01-01T00:00:00Z","until":null,"noticeDays":60,"graceDays":30},
                 "support":"Standard","features":{%s}}
                """.formatted(more, Samples.activationCode(), controllers, byName);
    }

    private String controllers(int count) {
        StringJoiner controllers = new StringJoiner(",");
        for (int i = 1; i <= count; i++) {
            SerialNumber serialNumber =
                    SerialNumber.of(PlatformClass.PHYSICAL, Map.of(ComponentSlot.A, i, ComponentSlot.D, 44));
            controllers.add("{\"serialNumber\":\"" + serialNumber + "\",\"publicKey\":"
                    + ed25519().jwk() + "}");
        }
        return controllers.toString();
    }

    private Key ed25519() {
        Ed25519PrivateKey key = Ed25519PrivateKey.generate(random);
        return new Key(Algorithm.ED25519, key.publicKey(), key::sign);
    }

    private Key mlDsa() {
        MlDsa65PrivateKey key = MlDsa65PrivateKey.generate(random);
        return new Key(Algorithm.ML_DSA_65, key.publicKey(), input -> key.sign(input, random));
    }

    /** A key that signs envelopes, as the trust names it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Key(Algorithm algorithm, byte[] publicKey, UnaryOperator<byte[]> signing) implements EnvelopeSigner {
        String jwk() {
            return Jwk.write(algorithm, publicKey);
        }

        /** The same key, whose signatures fail at the last step of a verification. */
        Key signingWrongly() {
            return new Key(algorithm, publicKey, input -> {
                byte[] signature = signing.apply(input);
                signature[algorithm == Algorithm.ED25519 ? 32 : 0] ^= 1;
                return signature;
            });
        }

        @Override
        public String kid() {
            return Jwk.thumbprint(algorithm, publicKey);
        }

        @Override
        public byte[] sign(byte[] signingInput) {
            return signing.apply(signingInput);
        }
    }
}
