package dev.licensing.examples.quickstart;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an attacker with an editor does: decode the payload, change a byte, put everything back as it was. */
final class Tampering {
    private static final Pattern PAYLOAD = Pattern.compile("\"payload\":\"([^\"]+)\"");

    private Tampering() {}

    static String flipPayloadByte(String file) {
        String[] lines = file.strip().split("\n", -1);
        StringBuilder base64 = new StringBuilder();
        for (int i = 1; i < lines.length - 1; i++) {
            base64.append(lines[i]);
        }
        String envelope = new String(Base64.getDecoder().decode(base64.toString()), StandardCharsets.UTF_8);
        byte[] changed = changePayload(envelope).getBytes(StandardCharsets.UTF_8);
        String armored = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(changed);
        return lines[0] + "\n" + armored + "\n" + lines[lines.length - 1] + "\n";
    }

    private static String changePayload(String envelope) {
        Matcher matcher = PAYLOAD.matcher(envelope);
        if (!matcher.find()) {
            throw new IllegalStateException("the license file has no payload");
        }
        byte[] payload = Base64.getUrlDecoder().decode(matcher.group(1));
        payload[payload.length / 2] ^= 1;
        String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(payload);
        return envelope.replace(matcher.group(1), changed);
    }
}
