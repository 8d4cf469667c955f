package dev.licensing.verify.envelope;

import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictBase64;
import dev.licensing.verify.strict.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes the JWS of one block apart; every member that is not in the format is refused. */
public final class EnvelopeReader {
    private static final int MOST_SIGNATURES = 4;
    private static final int MOST_TRUST_SIGNATURES = 16;
    private static final int THUMBPRINT_BYTES = 32;
    /** Far more than any envelope has: it only bounds what a file costs that nobody has signed. */
    private static final int MOST_VALUES = 256;

    private EnvelopeReader() {}

    public static Envelope read(ArmoredBlock block) throws RefusedException {
        JsonReader jws = json("envelope", block.content());
        jws.requireExactly("payload", "signatures");
        String encodedPayload = jws.text("payload");
        byte[] payload = StrictBase64.decodeUrl("envelope.payload", encodedPayload);
        return new Envelope(payload, encodedPayload, signatures(jws.objects("signatures"), block.purpose()));
    }

    /** Nothing in an envelope or a header needs an escape; without them a value has one spelling. */
    private static JsonReader json(String name, byte[] content) throws RefusedException {
        return JsonReader.of(name, StrictJson.parsePlain(name, content, MOST_VALUES));
    }

    private static List<EnvelopeSignature> signatures(List<JsonReader> entries, FilePurpose purpose)
            throws RefusedException {
        int most = purpose == FilePurpose.TRUST ? MOST_TRUST_SIGNATURES : MOST_SIGNATURES;
        if (entries.isEmpty() || entries.size() > most) {
            throw RefusedException.malformed(
                    "envelope.signatures", entries.size() + " signatures", "1 to " + most + " signatures");
        }
        List<EnvelopeSignature> signatures = new ArrayList<>(entries.size());
        for (JsonReader entry : entries) {
            EnvelopeSignature signature = signature(entry, purpose);
            requireNewKey(signatures, signature.kid());
            signatures.add(signature);
        }
        return List.copyOf(signatures);
    }

    private static void requireNewKey(List<EnvelopeSignature> signatures, String kid) throws RefusedException {
        for (EnvelopeSignature signature : signatures) {
            if (signature.kid().equals(kid)) {
                throw RefusedException.malformed("envelope.signatures", "the kid " + kid + " twice", "each kid once");
            }
        }
    }

    private static EnvelopeSignature signature(JsonReader entry, FilePurpose purpose) throws RefusedException {
        entry.requireExactly("protected", "signature");
        String encoded = entry.text("protected");
        JsonReader header = header(entry.nameOf("protected"), encoded, purpose);
        Algorithm algorithm = algorithm(header);
        byte[] signature = StrictBase64.decodeUrl(entry.nameOf("signature"), entry.text("signature"));
        if (signature.length != algorithm.signatureBytes()) {
            throw RefusedException.malformed(
                    entry.nameOf("signature"),
                    signature.length + " bytes",
                    algorithm.signatureBytes() + " bytes for " + algorithm.wireName());
        }
        return new EnvelopeSignature(algorithm, kid(header), encoded, signature);
    }

    /** The type comes first: it alone says whether the other members are of this version of the format. */
    private static JsonReader header(String name, String encoded, FilePurpose purpose) throws RefusedException {
        JsonReader header = json(name, StrictBase64.decodeUrl(name, encoded));
        requireType(header, purpose);
        header.requireExactly("alg", "kid", "typ");
        return header;
    }

    private static void requireType(JsonReader header, FilePurpose purpose) throws RefusedException {
        String type = header.text("typ");
        if (type.equals(purpose.type())) {
            return;
        }
        throw RefusedException.defect(codeOfOtherType(type, purpose), header.nameOf("typ"), type, purpose.type());
    }

    private static RefusalCode codeOfOtherType(String type, FilePurpose purpose) {
        if (FilePurpose.ofType(type).isPresent()) {
            return RefusalCode.WRONG_PURPOSE;
        }
        return purpose.isOtherVersion(type) ? RefusalCode.UNSUPPORTED_VERSION : RefusalCode.MALFORMED;
    }

    private static Algorithm algorithm(JsonReader header) throws RefusedException {
        String name = header.text("alg");
        Optional<Algorithm> algorithm = Algorithm.ofWireName(name);
        if (algorithm.isEmpty()) {
            throw RefusedException.malformed(header.nameOf("alg"), name, Algorithm.allowed());
        }
        return algorithm.get();
    }

    private static String kid(JsonReader header) throws RefusedException {
        String kid = header.text("kid");
        if (StrictBase64.decodeUrl(header.nameOf("kid"), kid).length != THUMBPRINT_BYTES) {
            throw RefusedException.malformed(header.nameOf("kid"), kid, "an RFC 7638 thumbprint of SHA-256");
        }
        return kid;
    }
}
