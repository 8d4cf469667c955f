package dev.licensing.core.registration;

import static dev.licensing.core.registration.Doing.controller;
import static dev.licensing.core.registration.Doing.done;
import static dev.licensing.core.registration.Doing.license;
import static dev.licensing.core.registration.Doing.named;
import static dev.licensing.core.subscription.Infrastructures.DEVELOPMENT;
import static dev.licensing.core.subscription.Infrastructures.EMPTY;
import static dev.licensing.core.subscription.Infrastructures.LIFE_TIME;
import static dev.licensing.core.subscription.Infrastructures.PRODUCTION;
import static dev.licensing.core.subscription.Infrastructures.empty;
import static dev.licensing.core.subscription.Infrastructures.registered;
import static dev.licensing.core.subscription.Infrastructures.serial;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.subscription.Infrastructure;
import java.util.ArrayList;
import java.util.List;

/** A move from "Main", with three environments, to the empty "Merged". */
final class Moving {
    /** Development, Production with a standby, and LifeTime. */
    static final Infrastructure FROM = from();

    static final Infrastructure TO = named("Merged", empty(2));

    private Moving() {}

    static MoveOutcome move(Infrastructure from, Infrastructure to, Occasion occasion) {
        List<LicenseId> licenses = new ArrayList<>();
        for (int i = 0; i < InfrastructureMove.licenseIdsNeeded(from); i++) {
            licenses.add(license(11 + i));
        }
        return new InfrastructureMove(licenses).perform(from, to, occasion);
    }

    static MoveOutcome.Moved moved(Infrastructure from, Infrastructure to, Occasion occasion) {
        return moved(move(from, to, occasion));
    }

    static MoveOutcome.Moved rolledBack(Infrastructure from, Infrastructure to, Occasion occasion) {
        return moved(new MoveRollBack().perform(from, to, occasion));
    }

    static ActRefusal declined(MoveOutcome outcome) {
        assertThat(outcome).isInstanceOf(MoveOutcome.Declined.class);
        return ((MoveOutcome.Declined) outcome).refusal();
    }

    static MoveOutcome.Moved moved(MoveOutcome outcome) {
        assertThat(outcome).isInstanceOf(MoveOutcome.Moved.class);
        return (MoveOutcome.Moved) outcome;
    }

    private static Infrastructure from() {
        Infrastructure three = registered(
                registered(registered(EMPTY, DEVELOPMENT, serial(1)), PRODUCTION, serial(2)), LIFE_TIME, serial(3));
        return done(new SetStandbys(PRODUCTION, serial(2), List.of(controller(4)), ActiveSerialNumbers.NONE), three)
                .infrastructure();
    }
}
