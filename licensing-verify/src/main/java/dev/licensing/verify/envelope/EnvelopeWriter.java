package dev.licensing.verify.envelope;

import dev.licensing.verify.strict.StrictBase64;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Signs payload bytes and writes the armored envelope: compact JSON, lines of 64 symbols, LF. */
public final class EnvelopeWriter {
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private EnvelopeWriter() {}

    public static byte[] write(FilePurpose purpose, byte[] payload, List<EnvelopeSigner> signers) {
        String encodedPayload = StrictBase64.encodeUrl(payload);
        StringBuilder jws =
                new StringBuilder("{\"payload\":\"").append(encodedPayload).append("\",\"signatures\":[");
        for (int i = 0; i < signers.size(); i++) {
            jws.append(i == 0 ? "" : ",");
            appendSignature(jws, purpose, encodedPayload, signers.get(i));
        }
        return armor(purpose, jws.append("]}").toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Puts bytes into armor as they are. */
    public static byte[] armor(FilePurpose purpose, byte[] content) {
        String text = "-----BEGIN " + purpose.label() + "-----\n" + LINES.encodeToString(content) + "\n-----END "
                + purpose.label() + "-----\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void appendSignature(
            StringBuilder jws, FilePurpose purpose, String encodedPayload, EnvelopeSigner signer) {
        String header = "{\"alg\":\"" + signer.algorithm().wireName() + "\",\"kid\":\"" + signer.kid() + "\",\"typ\":\""
                + purpose.type() + "\"}";
        String encodedHeader = StrictBase64.encodeUrl(header.getBytes(StandardCharsets.US_ASCII));
        byte[] signature = signer.sign(EnvelopeSignature.signingInput(encodedHeader, encodedPayload));
        jws.append("{\"protected\":\"")
                .append(encodedHeader)
                .append("\",\"signature\":\"")
                .append(StrictBase64.encodeUrl(signature))
                .append("\"}");
    }
}
