package dev.licensing.verify.statement;

import dev.licensing.verify.envelope.Algorithm;
import dev.licensing.verify.envelope.FilePurpose;
import dev.licensing.verify.json.JsonWriter;
import dev.licensing.verify.key.Ed25519PublicKey;
import dev.licensing.verify.key.Jwk;
import dev.licensing.verify.strict.JsonReader;
import dev.licensing.verify.strict.RefusedException;

/** How one kind of statement stands in a payload. Members that this version does not know are ignored. */
sealed interface StatementFormat<T> permits RequestFormat, LeaseFormat, AuditFormat {
    FilePurpose purpose();

    /** Reads what the key has signed; values out of their bounds throw as their constructors do. */
    T read(JsonReader json, Ed25519PublicKey signer) throws RefusedException;

    JsonWriter write(T statement);

    /** The thumbprint of the one key that may sign the statement. */
    String kid(T statement);

    static String kidOf(byte[] publicKey) {
        return Jwk.thumbprint(Algorithm.ED25519, publicKey);
    }
}
