package dev.licensing.verify.trust;

import dev.licensing.verify.key.PublicKey;

/** One key of a root: of somebody who may say, together with others, which issuers are trusted. */
public record RootKey(String rootId, String kid, PublicKey key) implements KnownKey {}
