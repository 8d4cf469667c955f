package dev.licensing.core.act;

import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.InfrastructureMark;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Notes something of an infrastructure, or no longer: the vendor's alone. Immutable.
 *
 * @param mark what is noted
 * @param presence whether it is noted from now on
 */
public record MarkInfrastructure(InfrastructureMark mark, Presence presence) implements Act {
    /** Whether a mark is noted. */
    public enum Presence {
        /** It is. */
        SET("yes"),
        /** It is not. */
        CLEARED("no");

        private final String words;

        Presence(String words) {
            this.words = words;
        }
    }

    /**
     * Notes something.
     *
     * @param mark what
     * @return the act
     */
    public static MarkInfrastructure set(InfrastructureMark mark) {
        return new MarkInfrastructure(mark, Presence.SET);
    }

    /**
     * Takes a note back.
     *
     * @param mark what
     * @return the act
     */
    public static MarkInfrastructure clear(InfrastructureMark mark) {
        return new MarkInfrastructure(mark, Presence.CLEARED);
    }

    @Override
    public ActKind kind() {
        return ActKind.MARK;
    }

    @Override
    public Step on(Infrastructure before, Occasion occasion) {
        Presence old = before.marks().contains(mark) ? Presence.SET : Presence.CLEARED;
        if (old == presence) {
            return Step.NotTaken.because(
                    ActRefusal.nothingChanges(before, mark.displayName() + " is " + presence.words + " already"));
        }
        return Step.Taken.of(
                before.change().marks(marks(before.marks())).done(),
                Optional.empty(),
                mark.displayName() + ": " + old.words + " to " + presence.words);
    }

    private Set<InfrastructureMark> marks(Set<InfrastructureMark> old) {
        Set<InfrastructureMark> marks = EnumSet.noneOf(InfrastructureMark.class);
        marks.addAll(old);
        if (presence == Presence.SET) {
            marks.add(mark);
        } else {
            marks.remove(mark);
        }
        return marks;
    }
}
