package dev.licensing.testkit;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What people and disks do to license files: each way gives a spoiled copy. No platform may take any of them. */
public final class Tampering {
    private Tampering() {}

    /**
     * Turns one bit over, as a bad disk does.
     *
     * @param file any bytes
     * @param bit which one, from 0 to 8 times the length, exclusive
     * @return a copy that differs in this bit
     */
    public static byte[] flipBit(byte[] file, int bit) {
        byte[] copy = file.clone();
        copy[bit / 8] ^= (byte) (1 << (bit % 8));
        return copy;
    }

    /**
     * Cuts the end off, as a transfer does that breaks off.
     *
     * @param file any bytes
     * @param length how many bytes stay
     * @return a shorter copy
     */
    public static byte[] truncate(byte[] file, int length) {
        return Arrays.copyOf(file, Math.min(length, file.length));
    }

    /**
     * Changes what the license says, and leaves the signatures as they are.
     *
     * @param file a license file
     * @param member the path of a member of the payload, such as {@code validity.until}; the last part may be new
     * @param json its new value, as JSON
     * @return the forged file
     * @throws IllegalArgumentException when it is no license file, or has no such object
     */
    public static byte[] changeMember(byte[] file, String member, String json) {
        return JwsFile.read(file)
                .withPayload(payload -> changed(payload, member, json))
                .toFile();
    }

    /**
     * Takes one signature away, such as that of ML-DSA-65, the second one of a hybrid vendor.
     *
     * @param file a license file
     * @param position which one, from 0
     * @return a file without it
     * @throws IllegalArgumentException when it is no license file
     */
    public static byte[] stripSignature(byte[] file, int position) {
        JwsFile jws = JwsFile.read(file);
        ArrayNode left = jws.signatures().deepCopy();
        left.remove(position);
        return jws.withSignatures(left).toFile();
    }

    /**
     * Puts the signatures of one license under the other.
     *
     * @param file a license file
     * @param signed the license file whose signatures it gets
     * @return a file that says what the one says, signed as the other
     * @throws IllegalArgumentException when one is no license file
     */
    public static byte[] swapSignatures(byte[] file, byte[] signed) {
        return JwsFile.read(file)
                .withSignatures(JwsFile.read(signed).signatures())
                .toFile();
    }

    private static JsonNode changed(JsonNode payload, String member, String json) {
        int dot = member.lastIndexOf('.');
        JsonNode parent =
                dot < 0 ? payload : payload.at("/" + member.substring(0, dot).replace('.', '/'));
        if (!(parent instanceof ObjectNode object)) {
            throw new IllegalArgumentException("member: found " + member
                    + ", allowed is a path through objects of the payload, such as validity.until");
        }
        object.set(member.substring(dot + 1), JwsFile.json(json));
        return payload;
    }
}
