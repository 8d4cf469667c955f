package dev.licensing.examples.licensetool.option;

import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Finding;
import dev.licensing.examples.commandline.JsonLine;
import dev.licensing.examples.commandline.TextPage;
import java.util.Optional;

/** A finding as every command shows it. */
public final class FindingText {
    private FindingText() {}

    /**
     * Writes a finding for programs.
     *
     * @param json where it goes
     * @param finding the finding
     */
    public static void write(JsonLine json, Finding finding) {
        Explanation explanation = Explanation.of(finding);
        json.text("code", finding.code().code())
                .text("message", explanation.words())
                .object("evidence", finding.evidence().members())
                .text("remedy", remedyOf(explanation));
    }

    /**
     * Writes a finding for people.
     *
     * @param page where it goes
     * @param finding the finding
     */
    public static void write(TextPage page, Finding finding) {
        Explanation found = Explanation.of(finding);
        page.line("Note (" + finding.code() + "): " + found.words() + " " + found.remedy());
    }

    /**
     * What to do, if there is anything.
     *
     * @param explanation the words for a state or a finding
     * @return the remedy; empty where there is none
     */
    public static Optional<String> remedyOf(Explanation explanation) {
        return explanation.remedy().isEmpty() ? Optional.empty() : Optional.of(explanation.remedy());
    }
}
