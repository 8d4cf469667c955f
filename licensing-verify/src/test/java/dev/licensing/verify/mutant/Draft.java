package dev.licensing.verify.mutant;

import dev.licensing.verify.envelope.EnvelopeSigner;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/**
 * A license file on its way to becoming another: its parts, then what is done to the JSON that they make, then what is
 * done to the armored file. Mutations of all three kinds add up. Texts hold one char for each byte.
 */
final class Draft {
    private final Original original;
    private final List<Entry> entries;
    private final List<UnaryOperator<String>> ofJson = new ArrayList<>();
    private final List<UnaryOperator<String>> ofFile = new ArrayList<>();
    private String payload;
    private boolean signedAgain;

    Draft(Original original) {
        this.original = original;
        this.entries = new ArrayList<>(original.entries());
        this.payload = Entry.encoded(original.payload());
    }

    Original original() {
        return original;
    }

    /** The signatures, to change. */
    List<Entry> entries() {
        return entries;
    }

    String payload() {
        return payload;
    }

    void payload(String encoded) {
        payload = encoded;
    }

    /** Whether a signature is new, and right for what it is over: an insider's file. */
    boolean isSignedAgain() {
        return signedAgain;
    }

    /** Gives the signature of that position another header, and the trusted key's signature over it and the original. */
    void signAgain(int position, String headerJson) {
        EnvelopeSigner signer =
                original.signers().get(position % original.signers().size());
        entries.set(position, Entry.of(signer, headerJson, Entry.encoded(original.payload())));
        signedAgain = true;
    }

    /** Signs other payload bytes with every key of the issuer. */
    void signAgain(byte[] otherPayload) {
        payload = Entry.encoded(otherPayload);
        entries.clear();
        for (int i = 0; i < original.signers().size(); i++) {
            String headerJson = original.entries().get(i).headerJson();
            entries.add(Entry.of(original.signers().get(i), headerJson, payload));
        }
        signedAgain = true;
    }

    void inJson(UnaryOperator<String> change) {
        ofJson.add(change);
    }

    void inFile(UnaryOperator<String> change) {
        ofFile.add(change);
    }

    byte[] file() {
        String json = json();
        for (UnaryOperator<String> change : ofJson) {
            json = json.isEmpty() ? "x" : change.apply(json);
        }
        String file = armored(json);
        for (UnaryOperator<String> change : ofFile) {
            file = file.isEmpty() ? "x" : change.apply(file);
        }
        return file.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String json() {
        StringJoiner signatures = new StringJoiner(",");
        for (Entry entry : entries) {
            signatures.add(entry.json());
        }
        return "{\"payload\":\"" + payload + "\",\"signatures\":[" + signatures + "]}";
    }

    private static String armored(String json) {
        String base64 =
                Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(json.getBytes(StandardCharsets.ISO_8859_1));
        return "-----BEGIN LICENSE-----\n" + base64 + "\n-----END LICENSE-----\n";
    }
}
