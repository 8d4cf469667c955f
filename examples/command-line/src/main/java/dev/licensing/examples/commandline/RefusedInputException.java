package dev.licensing.examples.commandline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was given to a command is not acceptable: a code names why. It leads to exit code 1. */
public final class RefusedInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String suggestion;
    private final LinkedHashMap<String, String> evidence;

    private RefusedInputException(String code, String message, String suggestion, Map<String, String> evidence) {
        super(message);
        this.code = code;
        this.suggestion = suggestion;
        this.evidence = new LinkedHashMap<>(evidence);
    }

    /**
     * Refuses text that somebody typed.
     *
     * @param code the stable code
     * @param message what is wrong
     * @param suggestion what may have been meant; empty when nothing comes close
     * @return the exception
     */
    public static RefusedInputException mistyped(String code, String message, Optional<String> suggestion) {
        return new RefusedInputException(code, message, suggestion.orElse(""), Map.of());
    }

    /**
     * Refuses the content of a file.
     *
     * @param code the stable code
     * @param message what is wrong
     * @param evidence what it rests on, by name
     * @return the exception
     */
    public static RefusedInputException content(String code, String message, Map<String, String> evidence) {
        return new RefusedInputException(code, message, "", evidence);
    }

    String toJson() {
        return JsonLine.of(json -> json.text("code", code)
                .text("message", String.valueOf(getMessage()))
                .text("suggestion", suggestion.isEmpty() ? Optional.empty() : Optional.of(suggestion))
                .object("evidence", evidence));
    }
}
