package dev.licensing.verify.statement;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.ArmorReader;
import dev.licensing.verify.envelope.ArmoredBlock;
import dev.licensing.verify.envelope.Envelope;
import dev.licensing.verify.envelope.EnvelopeReader;
import dev.licensing.verify.envelope.EnvelopeSignature;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.key.Ed25519PublicKey;
import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictJson;
import java.util.List;

/** A file of one block with one Ed25519 signature, as every statement is; nothing is verified yet. */
record SoleSignature(Envelope envelope, EnvelopeSignature signature) {
    private static final String HEADER = "envelope.signatures[0].protected";

    static SoleSignature read(byte[] file, FilePurpose purpose) throws RefusedException {
        Envelope envelope = EnvelopeReader.read(block(file, purpose));
        List<EnvelopeSignature> signatures = envelope.signatures();
        if (signatures.size() != 1) {
            throw RefusedException.malformed(
                    "envelope.signatures",
                    signatures.size() + " signatures",
                    "one signature, of the environment's key");
        }
        Algorithm algorithm = signatures.get(0).algorithm();
        if (algorithm != Algorithm.ED25519) {
            throw RefusedException.malformed(
                    HEADER + ".alg", algorithm.wireName(), "Ed25519, which the environment's key is for");
        }
        return new SoleSignature(envelope, signatures.get(0));
    }

    private static ArmoredBlock block(byte[] file, FilePurpose purpose) throws RefusedException {
        List<ArmoredBlock> blocks = ArmorReader.read(file);
        ArmoredBlock first = blocks.get(0);
        if (first.purpose() != purpose) {
            throw RefusedException.defect(
                    RefusalCode.WRONG_PURPOSE, "armor", first.purpose().label(), purpose.label());
        }
        if (blocks.size() > 1) {
            throw RefusedException.malformed(
                    "file", "a second block " + blocks.get(1).purpose().label(), "one " + purpose.label() + " block");
        }
        return first;
    }

    JsonReader payload() throws RefusedException {
        return JsonReader.of("payload", StrictJson.parse("payload", envelope.payload()));
    }

    /** For the key in the payload itself: it must be the one that the header names. */
    void requireOwn(Ed25519PublicKey key) throws RefusedException {
        String kid = StatementFormat.kidOf(key.encoded());
        if (!kid.equals(signature.kid())) {
            throw RefusedException.malformed(
                    HEADER + ".kid", signature.kid(), kid + ", the thumbprint of payload.publicKey");
        }
    }

    /** For a key that is known from elsewhere. */
    void requireKnown(Ed25519PublicKey key) throws RefusedException {
        if (!StatementFormat.kidOf(key.encoded()).equals(signature.kid())) {
            throw refused(RefusalCode.UNKNOWN_KEY);
        }
    }

    void requireValid(Ed25519PublicKey key) throws RefusedException {
        if (!key.accepts(signature.signingInput(envelope), signature.signature())) {
            throw refused(RefusalCode.BAD_SIGNATURE);
        }
    }

    private RefusedException refused(RefusalCode code) {
        return RefusedException.of(code, new Evidence.Keys(List.of(signature.kid())));
    }
}
