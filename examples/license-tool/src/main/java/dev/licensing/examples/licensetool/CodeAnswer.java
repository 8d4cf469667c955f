package dev.licensing.examples.licensetool;

import dev.licensing.core.activation.ActivationCode;
import dev.licensing.core.code.CodeKind;
import dev.licensing.core.code.CodeWord;
import dev.licensing.core.code.InvalidCodeException;
import dev.licensing.core.serial.SerialNumber;
import dev.licensing.examples.commandline.Answer;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import java.util.Optional;

/** What a code is: known when its check is right, valid when this version can read its content too. */
record CodeAnswer(Optional<CodeWord> word, Optional<InvalidCodeException> problem) implements Answer {

    static CodeAnswer of(String text) {
        try {
            return of(CodeWord.parse(text));
        } catch (InvalidCodeException e) {
            return new CodeAnswer(Optional.empty(), Optional.of(e));
        }
    }

    /** The parser of the kind decides: it knows the versions, the classes and their slots. */
    private static CodeAnswer of(CodeWord word) {
        try {
            parse(word);
            return new CodeAnswer(Optional.of(word), Optional.empty());
        } catch (InvalidCodeException e) {
            return new CodeAnswer(Optional.of(word), Optional.of(e));
        }
    }

    private static Object parse(CodeWord word) {
        return word.kind() == CodeKind.ACTIVATION_CODE
                ? ActivationCode.parse(word.text())
                : SerialNumber.parse(word.text());
    }

    @Override
    public boolean isRefused() {
        return problem.isPresent();
    }

    @Override
    public void writeTo(JsonLine json) {
        json.text("kind", word.map(known -> known.kind().id()))
                .text("canonical", word.map(CodeWord::text))
                .truth("valid", problem.isEmpty())
                .text("suggestion", problem.flatMap(InvalidCodeException::suggestion));
        problem.ifPresent(invalid ->
                json.text("code", invalid.reason().code()).text("message", String.valueOf(invalid.getMessage())));
    }

    @Override
    public void writeTo(TextPage page) {
        page.field("Valid", problem.isEmpty() ? "yes" : "no")
                .field(
                        "Kind",
                        word.map(known -> known.kind().id().replace('-', ' ')).orElse(""))
                .field("Canonical", word.map(CodeWord::text).orElse(""));
        problem.ifPresent(invalid -> page.field("Code", invalid.reason().code())
                .field("Suggestion", invalid.suggestion().orElse(""))
                .line(String.valueOf(invalid.getMessage())));
    }
}
