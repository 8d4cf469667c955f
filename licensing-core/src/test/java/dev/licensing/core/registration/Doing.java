package dev.licensing.core.registration;

import static dev.licensing.core.subscription.Infrastructures.INFRASTRUCTURE_ADMIN;
import static dev.licensing.core.subscription.Infrastructures.NOW;
import static dev.licensing.core.subscription.Infrastructures.VENDOR;
import static dev.licensing.core.subscription.Infrastructures.person;
import static dev.licensing.core.subscription.Infrastructures.serial;
import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.act.Act;
import dev.licensing.core.act.ActRefusal;
import dev.licensing.core.act.ActRefusalCode;
import dev.licensing.core.act.Occasion;
import dev.licensing.core.act.Outcome;
import dev.licensing.core.environment.Controller;
import dev.licensing.core.environment.EnvironmentSlot;
import dev.licensing.core.environment.EnvironmentType;
import dev.licensing.core.environment.Hosting;
import dev.licensing.core.environment.LicenseId;
import dev.licensing.core.environment.Registration;
import dev.licensing.core.environment.SlotId;
import dev.licensing.core.environment.SlotState;
import dev.licensing.core.environment.SlotState.Registered;
import dev.licensing.core.notice.Notice;
import dev.licensing.core.notice.NoticeKind;
import dev.licensing.core.subscription.Infrastructure;
import dev.licensing.core.subscription.InfrastructureMark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Acts as an infrastructure admin does them, and what comes of them. */
final class Doing {
    static final Occasion ADMIN = admin(NOW);
    static final Occasion BY_VENDOR = new Occasion(VENDOR, NOW);
    static final SlotId SECOND = SlotId.parse("development-2");

    private Doing() {}

    static Occasion admin(Instant at) {
        return new Occasion(person(INFRASTRUCTURE_ADMIN), at);
    }

    static Outcome.Done done(Act act, Infrastructure before, Occasion occasion) {
        Outcome outcome = act.perform(before, occasion);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        Outcome.Done done = (Outcome.Done) outcome;
        assertThat(done.entry().kind()).isEqualTo(act.kind());
        assertThat(done.entry().actor()).isEqualTo(occasion.actor());
        assertThat(done.entry().at()).isEqualTo(occasion.at());
        assertThat(done.entry().number()).isEqualTo(before.entries() + 1);
        return done;
    }

    static Outcome.Done done(Act act, Infrastructure before) {
        return done(act, before, ADMIN);
    }

    static Outcome.Declined declined(Act act, Infrastructure before, Occasion occasion) {
        Outcome outcome = act.perform(before, occasion);
        assertThat(outcome).isInstanceOf(Outcome.Declined.class);
        return (Outcome.Declined) outcome;
    }

    /** That nobody else hears of the refusal, and the words and the remedy as people read them. */
    static void assertRefused(Act act, Infrastructure before, Occasion occasion, ActRefusalCode code, String words) {
        Outcome.Declined declined = declined(act, before, occasion);
        assertThat(declined.notices()).isEmpty();
        assertRefusal(declined.refusal(), code, words);
    }

    static void assertRefused(Act act, Infrastructure before, ActRefusalCode code, String words) {
        assertRefused(act, before, ADMIN, code, words);
    }

    static void assertRefusal(ActRefusal refusal, ActRefusalCode code, String words) {
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.explanation().words() + " " + refusal.explanation().remedy())
                .isEqualTo(words);
    }

    static Infrastructure flagged(Infrastructure infrastructure) {
        return infrastructure
                .change()
                .marks(Set.of(InfrastructureMark.FLAGGED_FOR_ABUSE))
                .done();
    }

    static Infrastructure named(String name, Infrastructure infrastructure) {
        return infrastructure.change().name(name).done();
    }

    /** With one slot more, "Development Environment #2". */
    static Infrastructure withSecond(Infrastructure infrastructure) {
        return withSlot(infrastructure, SECOND, EnvironmentType.DEVELOPMENT, "Development Environment #2");
    }

    static Infrastructure withSlot(Infrastructure infrastructure, SlotId id, EnvironmentType type, String name) {
        List<EnvironmentSlot> slots = new ArrayList<>(infrastructure.slots());
        slots.add(EnvironmentSlot.create(id, name, type, Hosting.SELF_MANAGED));
        return infrastructure.change().slots(slots).done();
    }

    static SlotState state(Infrastructure infrastructure, SlotId slot) {
        return infrastructure.slot(slot).orElseThrow().state();
    }

    static Registration registration(Infrastructure infrastructure, SlotId slot) {
        return ((Registered) state(infrastructure, slot)).registration();
    }

    static Controller controller(int number) {
        return Controller.typed(serial(number));
    }

    static LicenseId license(int number) {
        return LicenseId.parse("license-" + number);
    }

    static List<Notice> notices(Outcome outcome, NoticeKind kind) {
        return outcome.notices().stream()
                .filter(notice -> notice.kind() == kind)
                .toList();
    }

    static Notice notice(Outcome outcome, NoticeKind kind) {
        assertThat(notices(outcome, kind)).hasSize(1);
        return notices(outcome, kind).get(0);
    }
}
