package dev.licensing.verify.statement;

import dev.licensing.core.refusal.Refusal;
import dev.licensing.verify.key.Sha256;
import dev.licensing.verify.strict.StrictBase64;

/**
 * What came out of a file that an environment is said to have signed.
 *
 * @param <T> the statement
 */
public sealed interface StatementReading<T> {
    /**
     * A statement whose signature holds. Only the reader makes one. Immutable, thread-safe.
     *
     * @param <T> the statement
     */
    final class Signed<T> implements StatementReading<T> {
        private final T statement;
        private final byte[] payload;

        Signed(T statement, byte[] payload) {
            this.statement = statement;
            this.payload = payload;
        }

        /**
         * The statement.
         *
         * @return what the key's holder has signed
         */
        public T statement() {
            return statement;
        }

        /**
         * The very bytes that were signed, of which the statement was read.
         *
         * @return a copy of the JSON in UTF-8, with members that this version does not know
         */
        public byte[] payload() {
            return payload.clone();
        }

        /**
         * The digest by which the next file of a chain names this one.
         *
         * @return the SHA-256 of the payload in base64url
         */
        public String payloadDigest() {
            return StrictBase64.encodeUrl(Sha256.digest(payload));
        }
    }

    /**
     * No statement came out of the file. Immutable.
     *
     * @param <T> the statement
     * @param refusal why; {@link dev.licensing.core.refusal.Explanation} has the words
     */
    record Refused<T>(Refusal refusal) implements StatementReading<T> {}
}
