package dev.licensing.verify;

import dev.licensing.verify.envelope.EnvelopeSigner;
import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.strict.StrictBase64;
import dev.licensing.verify.testing.TestIssuer;
import java.nio.charset.StandardCharsets;

/** Envelopes piece by piece. Every signature is right for its header, so that only the reader's rules can refuse. */
final class TestJws {
    private TestJws() {}

    static String header(EnvelopeSigner signer) {
        return header(signer.algorithm().wireName(), signer.kid(), FilePurpose.LICENSE.type());
    }

    static String header(String algorithm, String kid, String type) {
        return "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + kid + "\",\"typ\":\"" + type + "\"}";
    }

    /** A member of {@code signatures}. */
    static String signature(EnvelopeSigner signer, byte[] payload) {
        return signature(signer, header(signer), payload);
    }

    static String signature(EnvelopeSigner signer, String header, byte[] payload) {
        String encoded = encoded(header);
        byte[] signature =
                signer.sign((encoded + "." + StrictBase64.encodeUrl(payload)).getBytes(StandardCharsets.US_ASCII));
        return signature(encoded, StrictBase64.encodeUrl(signature));
    }

    static String signature(String encodedHeader, String encodedSignature) {
        return "{\"protected\":\"" + encodedHeader + "\",\"signature\":\"" + encodedSignature + "\"}";
    }

    static String encoded(String header) {
        return StrictBase64.encodeUrl(header.getBytes(StandardCharsets.UTF_8));
    }

    static String json(byte[] payload, String... signatures) {
        return "{\"payload\":\"" + StrictBase64.encodeUrl(payload) + "\",\"signatures\":["
                + String.join(",", signatures) + "]}";
    }

    static byte[] armored(String json) {
        return EnvelopeWriter.armor(FilePurpose.LICENSE, json.getBytes(StandardCharsets.UTF_8));
    }

    /** A license file whose one header is this text. */
    static byte[] fileWithHeader(TestIssuer issuer, String header, byte[] payload) {
        return armored(json(payload, signature(issuer, header, payload)));
    }
}
