package dev.licensing.verify.payload;

import dev.licensing.core.refusal.Evidence;
import dev.licensing.core.refusal.Refusal;
import dev.licensing.core.refusal.RefusalCode;
import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.ArmorReader;
import dev.licensing.verify.envelope.ArmoredBlock;
import dev.licensing.verify.envelope.Envelope;
import dev.licensing.verify.envelope.EnvelopeReader;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.key.Sha256;
import dev.licensing.verify.strict.RefusedException;
import dev.licensing.verify.strict.StrictBase64;
import dev.licensing.verify.trust.RootKey;
import dev.licensing.verify.trust.Trust;
import dev.licensing.verify.trust.TrustReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a platform makes of a bundle of trust: for those who sign it, who must know it before their keys do. It may be signed
 * by fewer roots than it takes.
 */
public sealed interface BundleReading {
    /**
     * Reads the bytes as the verifier does once enough roots vouch for them.
     *
     * @param before the bundle that was in force until now; empty for the first one
     */
    static BundleReading ofPayload(byte[] payload, Optional<Read> before) {
        try {
            return read(new Envelope(payload, StrictBase64.encodeUrl(payload), List.of()), before);
        } catch (RefusedException e) {
            return new Refused(e.refusal());
        }
    }

    /**
     * Reads a file of one bundle. A bad signature under the key of a root refuses.
     *
     * @param before the bundle that was in force until now; empty when nothing but the file itself is to be judged
     */
    static BundleReading ofFile(byte[] file, Optional<Read> before) {
        try {
            return read(EnvelopeReader.read(onlyBlock(file)), before);
        } catch (RefusedException e) {
            return new Refused(e.refusal());
        }
    }

    private static ArmoredBlock onlyBlock(byte[] file) throws RefusedException {
        List<ArmoredBlock> blocks = ArmorReader.read(file);
        ArmoredBlock block = blocks.get(0);
        if (block.purpose() != FilePurpose.TRUST) {
            throw RefusedException.defect(
                    RefusalCode.WRONG_PURPOSE, "armor", block.purpose().label(), FilePurpose.TRUST.label());
        }
        if (blocks.size() > 1) {
            throw RefusedException.malformed(
                    "file", blocks.size() + " blocks", "one block " + FilePurpose.TRUST.label());
        }
        return block;
    }

    private static Read read(Envelope envelope, Optional<Read> before) throws RefusedException {
        Trust trust = TrustReader.readBundle(envelope.payload());
        RootTally own = RootTally.of(envelope, trust.roots());
        if (before.isEmpty()) {
            return new Read(envelope, trust, own, Optional.empty());
        }
        requireAfter(before.get(), trust.version(), envelope);
        return new Read(
                envelope,
                trust,
                own,
                Optional.of(RootTally.of(envelope, before.get().trust().roots())));
    }

    private static void requireAfter(Read before, long version, Envelope envelope) throws RefusedException {
        if (version > before.version()) {
            return;
        }
        if (version < before.version()) {
            throw RefusedException.of(RefusalCode.TRUST_ROLLBACK, new Evidence.Versions(before.version(), version));
        }
        String known = digest(before.envelope());
        String found = digest(envelope);
        if (!found.equals(known)) {
            throw RefusedException.of(RefusalCode.TRUST_CONFLICT, new Evidence.Conflict(version, known, found));
        }
        throw RefusedException.malformed("bundle.version", Long.toString(version), "a number from " + (version + 1));
    }

    private static String digest(Envelope envelope) {
        return StrictBase64.encodeUrl(Sha256.digest(envelope.payload()));
    }

    /**
     * A platform would take this bundle, once enough of the roots have signed it.
     *
     * @param own the roots that it names
     * @param before the roots of the bundle before; empty when that was not given
     */
    record Read(Envelope envelope, Trust trust, RootTally own, Optional<RootTally> before) implements BundleReading {
        public long version() {
            return trust.version();
        }

        /** The algorithm of each key of the roots that it names, by the key's thumbprint. */
        public Map<String, Algorithm> rootKeys() {
            Map<String, Algorithm> algorithms = new LinkedHashMap<>();
            for (RootKey key : trust.roots().keys()) {
                algorithms.put(key.kid(), key.key().algorithm());
            }
            return algorithms;
        }
    }

    /** A platform would refuse the bundle, whoever signed it. */
    record Refused(Refusal refusal) implements BundleReading {}
}
