package dev.licensing.verify;

import dev.licensing.core.serial.SerialNumber;
import dev.licensing.verify.envelope.Envelope;
import dev.licensing.verify.envelope.EnvelopeSignature;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.payload.LicenseReader;
import dev.licensing.verify.strict.Json;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a signed file claims. Anybody can have written it: show it, never act on it. Immutable, thread-safe.
 */
public final class UnverifiedFile implements Inspection {
    private final FilePurpose purpose;
    private final Envelope envelope;

    UnverifiedFile(FilePurpose purpose, Envelope envelope) {
        this.purpose = purpose;
        this.envelope = envelope;
    }

    /**
     * What the file says it is for.
     *
     * @return the armor's label, such as {@code LICENSE}
     */
    public String label() {
        return purpose.label();
    }

    /**
     * What the file claims.
     *
     * @return a copy of the payload's bytes, which may be anything
     */
    public byte[] payload() {
        return envelope.payload().clone();
    }

    /**
     * One of the claims.
     *
     * @param member the name of a member of the payload, such as {@code licenseId}
     * @return its text; empty when the payload is no JSON object, or has no text of this name
     */
    public Optional<String> claim(String member) {
        try {
            Json payload = StrictJson.parse("payload", envelope.payload());
            return payload instanceof Json.Members members && members.byName().get(member) instanceof Json.Text text
                    ? Optional.of(text.text())
                    : Optional.empty();
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    /**
     * The environment that a license claims to be for.
     *
     * @return the serial numbers of its controllers, the registered one first; empty when the payload is no license
     */
    public List<SerialNumber> serialNumbers() {
        if (purpose != FilePurpose.LICENSE) {
            return List.of();
        }
        try {
            return LicenseReader.read(envelope.payload()).environment().serialNumbers();
        } catch (RefusedException e) {
            return List.of();
        }
    }

    /**
     * Who is said to have signed.
     *
     * @return the signatures' headers in the order of the file
     */
    public List<ClaimedSignature> signatures() {
        List<ClaimedSignature> signatures = new ArrayList<>();
        for (EnvelopeSignature signature : envelope.signatures()) {
            signatures.add(new ClaimedSignature(signature.algorithm().wireName(), signature.kid()));
        }
        return List.copyOf(signatures);
    }

    /**
     * A signature's header. Immutable.
     *
     * @param algorithm such as {@code Ed25519}
     * @param kid the RFC 7638 thumbprint of the key that is said to have signed
     */
    public record ClaimedSignature(String algorithm, String kid) {}
}
