package dev.licensing.core.code;

import java.util.Optional;

/** Judges the symbols of one text: the check alone tells the kind, and the content comes after it. */
final class CodeReader {
    private final String name;
    private final String text;
    private final int[] symbols;

    private CodeReader(String name, String text) {
        this.name = name;
        this.text = text;
        this.symbols = CodeText.read(name, text);
    }

    static CodeKind kindOf(String text) {
        CodeReader reader = new CodeReader("code", text);
        for (CodeKind kind : CodeKind.values()) {
            if (reader.is(kind)) {
                return kind;
            }
        }
        throw reader.wrongCheck(CodeKind.values());
    }

    /** The canonical text of a code of the expected kind. */
    static String canonical(CodeKind expected, String text) {
        CodeReader reader = new CodeReader(expected.words(), text);
        if (reader.is(expected)) {
            return CodeText.write(expected, reader.symbols);
        }
        for (CodeKind kind : CodeKind.values()) {
            if (reader.is(kind)) {
                throw reader.wrongKind(expected, kind);
            }
        }
        throw reader.wrongCheck(expected);
    }

    private boolean is(CodeKind kind) {
        return ReedSolomon.isCodeWord(unshifted(kind));
    }

    private int[] unshifted(CodeKind kind) {
        int[] copy = symbols.clone();
        kind.shiftCheck(copy);
        return copy;
    }

    private InvalidCodeException wrongKind(CodeKind expected, CodeKind found) {
        return InvalidCodeException.wrongKind(expected.words() + ": " + Quoted.of(text) + ": this is "
                + found.withArticle() + "; " + expected.withArticle() + " is needed here, which is written with '"
                + expected.separator() + "' between its groups");
    }

    private InvalidCodeException wrongCheck(CodeKind... candidates) {
        String message = name + ": " + Quoted.of(text)
                + " has symbols that do not fit together, so at least one of them is mistyped; ";
        for (CodeKind kind : candidates) {
            Optional<String> corrected = corrected(kind);
            if (corrected.isPresent()) {
                return InvalidCodeException.mistyped(
                        message + "compare it with the original: it may be " + corrected.get(), corrected.get());
            }
        }
        return InvalidCodeException.invalid(message + "copy it again from the original");
    }

    private Optional<String> corrected(CodeKind kind) {
        int[] word = unshifted(kind);
        if (!ReedSolomon.correctOne(word)) {
            return Optional.empty();
        }
        kind.shiftCheck(word);
        CodeWord corrected = new CodeWord(kind, CodeText.write(kind, word));
        return SupportedLayout.problemOf(corrected).isPresent() ? Optional.empty() : Optional.of(corrected.text());
    }
}
