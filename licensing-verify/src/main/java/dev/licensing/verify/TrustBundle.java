package dev.licensing.verify;

import java.time.Instant;

/**
 * A trust bundle that was accepted: what roots have signed about who may issue licenses and what is revoked. Immutable,
 * thread-safe.
 */
public final class TrustBundle {
    private final TrustMark mark;
    private final Instant issuedAt;
    private final Instant nextUpdate;
    private final byte[] payload;
    private final byte[] file;
    private final boolean changesRoots;

    TrustBundle(
            TrustMark mark, Instant issuedAt, Instant nextUpdate, byte[] payload, byte[] file, boolean changesRoots) {
        this.mark = mark;
        this.issuedAt = issuedAt;
        this.nextUpdate = nextUpdate;
        this.payload = payload;
        this.file = file;
        this.changesRoots = changesRoots;
    }

    /**
     * Its version and digest.
     *
     * @return the mark that tells it from every other bundle
     */
    public TrustMark mark() {
        return mark;
    }

    /**
     * When it was signed.
     *
     * @return whole seconds in UTC
     */
    public Instant issuedAt() {
        return issuedAt;
    }

    /**
     * When a newer one was to be there; that it has passed is worth saying and never refuses anything.
     *
     * @return whole seconds in UTC
     */
    public Instant nextUpdate() {
        return nextUpdate;
    }

    /**
     * The very bytes that the roots have signed.
     *
     * @return a copy of the JSON in UTF-8
     */
    public byte[] payload() {
        return payload.clone();
    }

    /**
     * The bundle as a file, to keep and to give to {@link TrustedKeys#updated} at the next start.
     *
     * @return one block of armor, in ASCII
     */
    public byte[] file() {
        return file.clone();
    }

    /** Whether the roots after it are others than before it, so that later bundles cannot be accepted without it. */
    boolean changesRoots() {
        return changesRoots;
    }

    @Override
    public String toString() {
        return "TrustBundle[version " + mark.version() + "]";
    }
}
