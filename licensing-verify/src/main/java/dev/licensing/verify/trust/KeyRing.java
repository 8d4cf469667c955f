package dev.licensing.verify.trust;

import java.util.Optional;

/** Known keys of one kind. */
interface KeyRing<K extends KnownKey> {
    Optional<K> find(String kid);
}
