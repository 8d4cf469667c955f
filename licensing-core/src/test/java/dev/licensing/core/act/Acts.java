package dev.licensing.core.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.person.Actor;
import dev.licensing.core.refusal.Explanation;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.Infrastructures;
import java.util.Optional;

/** Carries acts out in tests; whatever is declined has whole sentences. */
public final class Acts {
    private Acts() {}

    public static Outcome outcome(Act act, Infrastructure before, Actor actor) {
        return act.perform(before, new Occasion(actor, Infrastructures.NOW));
    }

    public static Outcome.Done done(Act act, Infrastructure before, Actor actor) {
        Outcome outcome = outcome(act, before, actor);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    public static ActRefusal declined(Act act, Infrastructure before, Actor actor) {
        Outcome outcome = outcome(act, before, actor);
        assertThat(outcome).isInstanceOf(Outcome.Declined.class);
        ActRefusal refusal = ((Outcome.Declined) outcome).refusal();
        requireSentences(refusal);
        return refusal;
    }

    /** Every name in braces has its evidence, and both texts end as sentences do. */
    public static void requireSentences(ActRefusal refusal) {
        requireEvidence(refusal, refusal.code().words());
        requireEvidence(refusal, refusal.code().remedy());
        Explanation explanation = refusal.explanation();
        assertThat(explanation.words()).endsWith(".").doesNotContain("{", "}", "..");
        assertThat(explanation.remedy()).endsWith(".").doesNotContain("{", "}", "..");
    }

    /** An act of one kind that changes nothing but the log. */
    static Act noting(ActKind kind) {
        return new Trial(kind, Optional.empty());
    }

    /** An act of one kind whose step leaves a given state. */
    static Act making(ActKind kind, Infrastructure after) {
        return new Trial(kind, Optional.of(Step.Taken.of(after, Optional.empty(), "Tried")));
    }

    static Act taking(ActKind kind, Step step) {
        return new Trial(kind, Optional.of(step));
    }

    private static void requireEvidence(ActRefusal refusal, String template) {
        int open = template.indexOf('{');
        while (open >= 0) {
            String name = template.substring(open + 1, template.indexOf('}', open));
            assertThat(refusal.members()).as(refusal.code() + " {" + name + "}").containsKey(name);
            open = template.indexOf('{', open + 1);
        }
    }

    private record Trial(ActKind kind, Optional<Step> step) implements Act {
        @Override
        public Step on(Infrastructure before, Occasion occasion) {
            return step.orElse(Step.Taken.of(before, Optional.empty(), "Tried"));
        }
    }
}
