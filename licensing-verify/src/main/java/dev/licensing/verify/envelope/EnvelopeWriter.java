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
        return write(purpose, new Envelope(payload, StrictBase64.encodeUrl(payload), List.of()), signers);
    }

    /** Adds signatures behind those that are there; the payload and they stay as they are. */
    public static byte[] write(FilePurpose purpose, Envelope envelope, List<EnvelopeSigner> signers) {
        StringBuilder jws = new StringBuilder("{\"payload\":\"")
                .append(envelope.encodedPayload())
                .append("\",\"signatures\":[");
        String separator = "";
        for (EnvelopeSignature there : envelope.signatures()) {
            append(jws.append(separator), there.protectedHeader(), there.signature());
            separator = ",";
        }
        for (EnvelopeSigner signer : signers) {
            String header = header(purpose, signer);
            byte[] signature = signer.sign(EnvelopeSignature.signingInput(header, envelope.encodedPayload()));
            append(jws.append(separator), header, signature);
            separator = ",";
        }
        return armor(purpose, jws.append("]}").toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Puts bytes into armor as they are. */
    public static byte[] armor(FilePurpose purpose, byte[] content) {
        String text = "-----BEGIN " + purpose.label() + "-----\n" + LINES.encodeToString(content) + "\n-----END "
                + purpose.label() + "-----\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String header(FilePurpose purpose, EnvelopeSigner signer) {
        String header = "{\"alg\":\"" + signer.algorithm().wireName() + "\",\"kid\":\"" + signer.kid() + "\",\"typ\":\""
                + purpose.type() + "\"}";
        return StrictBase64.encodeUrl(header.getBytes(StandardCharsets.US_ASCII));
    }

    private static void append(StringBuilder jws, String header, byte[] signature) {
        jws.append("{\"protected\":\"")
                .append(header)
                .append("\",\"signature\":\"")
                .append(StrictBase64.encodeUrl(signature))
                .append("\"}");
    }
}
