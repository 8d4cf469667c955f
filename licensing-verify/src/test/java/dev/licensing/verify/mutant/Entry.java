package dev.licensing.verify.mutant;

import dev.licensing.verify.envelope.EnvelopeSigner;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One of the signatures of an envelope as text: its header and itself, both encoded. */
record Entry(String header, String signature) {
    static Entry of(EnvelopeSigner signer, String headerJson, String payload) {
        String header = encoded(headerJson);
        byte[] input = (header + "." + payload).getBytes(StandardCharsets.US_ASCII);
        return new Entry(header, encoded(signer.sign(input)));
    }

    static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The header as JSON; an empty object when a mutation has left no base64 of it. */
    String headerJson() {
        return new String(decoded(header, "{}"), StandardCharsets.UTF_8);
    }

    byte[] signatureBytes() {
        return decoded(signature, "no signature");
    }

    private static byte[] decoded(String base64, String otherwise) {
        try {
            return Base64.getUrlDecoder().decode(base64.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            return otherwise.getBytes(StandardCharsets.UTF_8);
        }
    }

    Entry withSignature(byte[] bytes) {
        return new Entry(header, encoded(bytes));
    }

    String json() {
        return "{\"protected\":\"" + header + "\",\"signature\":\"" + signature + "\"}";
    }
}
