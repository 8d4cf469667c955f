package dev.licensing.core.code;

import java.util.Optional;

/**
 * A text is not the code that is needed: the one exception of every parser of activation codes and serial numbers.
 *
 * <p>The message names the kind of code, quotes the beginning of what was there, and says what is allowed and what to do. It is for
 * people; programs ask for the {@link #reason()}.
 */
public final class InvalidCodeException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String suggestion;

    /** Why a text is refused. Immutable and thread-safe. */
    public enum Reason {
        /** A character, the length, the check or the content is wrong. */
        INVALID_CODE("invalid-code"),
        /** It is a right code of the other kind. */
        WRONG_KIND("wrong-kind"),
        /** The check is right, but only another release can know its version or its class. */
        UNSUPPORTED_VERSION("unsupported-version");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /**
         * The stable code for programs and support.
         *
         * @return such as {@code invalid-code}
         */
        public String code() {
            return code;
        }
    }

    private InvalidCodeException(Reason reason, String message, String suggestion) {
        super(message);
        this.reason = reason;
        this.suggestion = suggestion;
    }

    static InvalidCodeException invalid(String message) {
        return new InvalidCodeException(Reason.INVALID_CODE, message, "");
    }

    static InvalidCodeException mistyped(String message, String suggestion) {
        return new InvalidCodeException(Reason.INVALID_CODE, message, suggestion);
    }

    static InvalidCodeException wrongKind(String message) {
        return new InvalidCodeException(Reason.WRONG_KIND, message, "");
    }

    static InvalidCodeException unsupported(String message) {
        return new InvalidCodeException(Reason.UNSUPPORTED_VERSION, message, "");
    }

    /**
     * Why the text is refused.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * The canonical text of the one code that differs in a single symbol, where there is one that is supported. Show it to a person; never
     * take it silently, since more than one symbol may be wrong.
     *
     * @return the text; empty when there is no such code
     */
    public Optional<String> suggestion() {
        return suggestion.isEmpty() ? Optional.empty() : Optional.of(suggestion);
    }
}
