package dev.licensing.issue;

import dev.licensing.verify.envelope.EnvelopeWriter;
import dev.licensing.verify.envelope.FilePurpose;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The JWS of a license file, taken apart without the code under test: its texts as they stand in the file. */
record JwsText(String payload, List<Signed> signed) {
    private static final Pattern PAYLOAD = Pattern.compile("\"payload\":\"([^\"]*)\"");
    private static final Pattern SIGNED = Pattern.compile("\\{\"protected\":\"([^\"]*)\",\"signature\":\"([^\"]*)\"}");

    /** One of the signatures, with its header. */
    record Signed(String header, String signature) {
        byte[] signatureBytes() {
            return Base64.getUrlDecoder().decode(signature);
        }
    }

    static JwsText of(byte[] file) {
        String base64 = new String(file, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\n", "");
        String json = new String(Base64.getDecoder().decode(base64), StandardCharsets.US_ASCII);
        Matcher payload = PAYLOAD.matcher(json);
        Matcher entry = SIGNED.matcher(json);
        List<Signed> signatures = new ArrayList<>();
        while (entry.find()) {
            signatures.add(new Signed(entry.group(1), entry.group(2)));
        }
        if (!payload.find() || signatures.isEmpty()) {
            throw new AssertionError("not a signed file: " + json);
        }
        return new JwsText(payload.group(1), List.copyOf(signatures));
    }

    static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    Signed last() {
        return signed.get(signed.size() - 1);
    }

    /** What the last signature is over. */
    String signingInput() {
        return last().header() + "." + payload;
    }

    JwsText withPayload(byte[] bytes) {
        return new JwsText(encoded(bytes), signed);
    }

    JwsText withLast(Signed other) {
        List<Signed> changed = new ArrayList<>(signed);
        changed.set(signed.size() - 1, other);
        return new JwsText(payload, changed);
    }

    String json() {
        List<String> members = new ArrayList<>();
        for (Signed entry : signed) {
            members.add("{\"protected\":\"" + entry.header() + "\",\"signature\":\"" + entry.signature() + "\"}");
        }
        return "{\"payload\":\"" + payload + "\",\"signatures\":[" + String.join(",", members) + "]}";
    }

    byte[] file() {
        return EnvelopeWriter.armor(FilePurpose.LICENSE, json().getBytes(StandardCharsets.US_ASCII));
    }
}
