package dev.licensing.verify.trust;

import dev.licensing.core.code.InvalidCodeException;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictBase64;
import dev.licensing.verify.strict.StrictIdentifier;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code revoked} and {@code survivors}: an entry that could never match anything is refused. */
final class RevocationsReader {
    private static final int DIGEST_BYTES = 32;

    private RevocationsReader() {}

    static Revocations read(JsonReader bundle) throws RefusedException {
        JsonReader revoked = bundle.object("revoked");
        return new Revocations(
                licenseIds(revoked), serialNumbers(revoked), digests(revoked, "kids"), digests(bundle, "survivors"));
    }

    private static Set<String> licenseIds(JsonReader json) throws RefusedException {
        Set<String> licenseIds = new LinkedHashSet<>();
        for (String licenseId : json.texts("licenseIds")) {
            licenseIds.add(StrictIdentifier.require(json.nameOf("licenseIds"), licenseId));
        }
        return licenseIds;
    }

    private static Set<String> serialNumbers(JsonReader json) throws RefusedException {
        Set<String> serialNumbers = new LinkedHashSet<>();
        for (String text : json.texts("serialNumbers")) {
            serialNumbers.add(serialNumber(json.nameOf("serialNumbers"), text));
        }
        return serialNumbers;
    }

    private static String serialNumber(String name, String text) throws RefusedException {
        try {
            if (SerialNumber.parse(text).toString().equals(text)) {
                return text;
            }
        } catch (InvalidCodeException e) {
            throw RefusedException.malformed(name, e.reason().code(), "serial numbers");
        }
        throw RefusedException.malformed(name, text, "serial numbers in their canonical form");
    }

    /** Thumbprints and digests of payloads are both SHA-256 in base64url. */
    private static Set<String> digests(JsonReader json, String member) throws RefusedException {
        Set<String> digests = new LinkedHashSet<>();
        List<String> texts = json.texts(member);
        for (String text : texts) {
            if (StrictBase64.decodeUrl(json.nameOf(member), text).length != DIGEST_BYTES) {
                throw RefusedException.malformed(json.nameOf(member), text, "base64url of SHA-256");
            }
            digests.add(text);
        }
        return digests;
    }
}
