package dev.licensing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.refusal.Refusal;

final class Refusals {
    private Refusals() {}

    /** Whatever the bytes were, the words for them are safe to print. */
    static void assertExplained(Refusal refusal) {
        Explanation explanation = Explanation.of(refusal);
        assertThat(explanation.words()).isNotEmpty();
        assertThat(explanation.remedy()).isNotEmpty();
        assertThat(explanation
                        .words()
                        .chars()
                        .allMatch(symbol -> (symbol >= ' ' && symbol <= '~') || symbol == '\u2026'))
                .as(explanation.words())
                .isTrue();
    }
}
