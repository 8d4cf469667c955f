package dev.licensing.issue;

import dev.licensing.issue.JwsText.Signed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** What happens to a license once it is signed. Where there are several signatures, it happens to the last one. */
enum AfterSigning {
    NOTHING,
    A_BIT_OF_THE_PAYLOAD,
    THE_REVISION,
    SIGNATURE_OF_ANOTHER_LICENSE,
    SIGNATURE_BY_ANOTHER_KEY,
    THE_HEADER;

    private static final List<UnaryOperator<String>> HEADER_CHANGES = List.of(
            header -> header.replace("license.v1", "license-lease.v1"),
            header -> header.replace("\"Ed25519\"", "\"EdDSA\"").replace("ML-DSA-65", "ML-DSA-87"),
            header -> header.replaceFirst("\"kid\":\"[^\"]*\"", "\"kid\":\"" + "A".repeat(43) + "\""),
            header -> header.replace(",", ", "),
            header -> header.replaceFirst("(\"alg\":\"[^\"]*\"),(\"kid\":\"[^\"]*\")", "$2,$1"));

    JwsText applyTo(JwsText license, JwsText another, SigningKey anotherKey, Random random) {
        Signed last = license.last();
        return switch (this) {
            case NOTHING -> license;
            case A_BIT_OF_THE_PAYLOAD -> license.withPayload(flipped(payload(license), random));
            case THE_REVISION -> license.withPayload(otherRevision(payload(license)));
            case SIGNATURE_OF_ANOTHER_LICENSE ->
                license.withLast(new Signed(last.header(), another.last().signature()));
            case SIGNATURE_BY_ANOTHER_KEY -> {
                byte[] signature = anotherKey.sign(license.signingInput().getBytes(StandardCharsets.US_ASCII));
                yield license.withLast(new Signed(last.header(), JwsText.encoded(signature)));
            }
            case THE_HEADER -> license.withLast(new Signed(otherHeader(last.header(), random), last.signature()));
        };
    }

    private static byte[] payload(JwsText license) {
        return Base64.getUrlDecoder().decode(license.payload());
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private static byte[] otherRevision(byte[] payload) {
        String json = new String(payload, StandardCharsets.UTF_8);
        return json.replaceFirst("\"revision\":", "\"revision\":1").getBytes(StandardCharsets.UTF_8);
    }

    private static String otherHeader(String header, Random random) {
        String json = new String(Base64.getUrlDecoder().decode(header), StandardCharsets.US_ASCII);
        UnaryOperator<String> change = HEADER_CHANGES.get(random.nextInt(HEADER_CHANGES.size()));
        return JwsText.encoded(change.apply(json).getBytes(StandardCharsets.US_ASCII));
    }
}
