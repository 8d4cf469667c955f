package dev.licensing.core.delivery;

import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.subscription.ActKind;
import dev.licensing.core.subscription.ChangeLogEntry;
import dev.licensing.core.subscription.Infrastructure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keeps the contacts' mailboxes from being flooded. Immutable. */
record SendRate(List<ChangeLogEntry> recent, Occasion occasion) {
    private static final int MOST_OF_A_SLOT = 3;
    private static final int MOST_OF_A_REQUESTER = 10;
    private static final Duration WINDOW = Duration.ofHours(24);

    Optional<ActRefusal> refusal(Infrastructure infrastructure, EnvironmentSlot slot) {
        int ofSlot = sendsOf(infrastructure, slot);
        int ofRequester = sendsOfRequester();
        if (ofSlot >= MOST_OF_A_SLOT) {
            return refused(infrastructure, slot.name(), ofSlot);
        }
        return ofRequester >= MOST_OF_A_REQUESTER
                ? refused(
                        infrastructure, "environments that " + occasion.actor().name() + " asked for", ofRequester)
                : Optional.empty();
    }

    private int sendsOf(Infrastructure infrastructure, EnvironmentSlot slot) {
        int sends = 0;
        for (ChangeLogEntry entry : recent) {
            boolean isOfSlot = entry.activationCode().equals(infrastructure.activationCode())
                    && entry.slot().equals(Optional.of(slot.id()));
            sends += isOfSlot && counts(entry) ? 1 : 0;
        }
        return sends;
    }

    private int sendsOfRequester() {
        int sends = 0;
        for (ChangeLogEntry entry : recent) {
            sends += entry.actor().equals(occasion.actor()) && counts(entry) ? 1 : 0;
        }
        return sends;
    }

    /** From its own instant on for 24 hours; one that a faster clock has logged counts too. */
    private boolean counts(ChangeLogEntry entry) {
        return entry.kind() == ActKind.SEND && occasion.at().isBefore(entry.at().plus(WINDOW));
    }

    private static Optional<ActRefusal> refused(Infrastructure infrastructure, String name, int count) {
        return Optional.of(ActRefusal.of(ActRefusalCode.RATE_LIMITED, infrastructure)
                .with("name", name)
                .with("count", count));
    }
}
