package dev.licensing.core.license;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.license.facts.ClockFacts;
import dev.licensing.core.license.facts.ClockFacts.JumpAhead;
import dev.licensing.core.license.facts.LeaseFacts;
import dev.licensing.core.serial.Fingerprint;
import dev.licensing.core.serial.PlatformClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StateOverTimeTest {
    private static final List<String> ORDER =
            List.of("NotYetValid", "Active", "Expiring", "Grace", "Expired", "Refused");
    private static final Fingerprint CHANGED = Servers.server(PlatformClass.PHYSICAL, Servers.NEW_BOARD);

    /** A validity, and two moments near its boundaries. */
    record Case(Validity validity, Instant one, Instant other) {}

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void as_time_passes_the_state_only_moves_forward(@ForAll("cases") Case given) {
        boolean inOrder = !given.one().isAfter(given.other());
        Instant earlier = inOrder ? given.one() : given.other();
        Instant later = inOrder ? given.other() : given.one();
        assertThat(position(given.validity(), earlier)).isLessThanOrEqualTo(position(given.validity(), later));
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    void the_state_is_the_last_whose_beginning_is_reached(@ForAll("cases") Case given) {
        Instant until = given.validity().untilExclusive().orElseThrow();
        Instant notice = until.minus(Duration.ofDays(given.validity().noticeDays()));
        Instant graceUntil = until.plus(Duration.ofDays(given.validity().graceDays()));
        String expected = "NotYetValid";
        if (!given.one().isBefore(given.validity().from())) {
            expected = given.one().isBefore(notice) ? "Active" : "Expiring";
            expected = given.one().isBefore(until) ? expected : "Grace";
            expected = given.one().isBefore(graceUntil) ? expected : "Expired";
        }
        assertThat(state(given.validity(), given.one())).isEqualTo(expected);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void a_perpetual_license_is_active_from_its_first_instant_on(@ForAll("cases") Case given) {
        Validity perpetual = new Validity(
                given.validity().from(),
                Optional.empty(),
                given.validity().noticeDays(),
                given.validity().graceDays());
        String expected = given.one().isBefore(perpetual.from()) ? "NotYetValid" : "Active";
        assertThat(state(perpetual, given.one())).isEqualTo(expected);
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void with_changed_hardware_the_state_only_moves_forward_too(
            @ForAll("cases") Case given, @ForAll("begins") long begin) {
        HardwareSighting seen = new HardwareSighting(
                true,
                Optional.of(given.validity().untilExclusive().orElseThrow().plusSeconds(begin)));
        AssessmentFacts facts = AssessmentFacts.NONE.withSighting(seen);
        assertForward(given, (license, now) -> LicenseAssessment.of(license, CHANGED, now, facts));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void on_a_front_end_the_state_only_moves_forward_too(
            @ForAll("cases") Case given, @ForAll("begins") long begin, @ForAll boolean leased) {
        Instant end = given.validity().untilExclusive().orElseThrow().plusSeconds(begin);
        LeaseFacts lease = leased ? LeaseFacts.waiting(end).withLease(end) : LeaseFacts.waiting(end);
        assertForward(given, (license, now) -> LicenseAssessment.ofFrontEnd(license, lease, now, AssessmentFacts.NONE));
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void an_unconfirmed_jump_makes_no_usable_license_unusable(@ForAll("cases") Case given) {
        Instant confirmed = given.one();
        Instant now = given.other();
        ClockFacts clock = ClockFacts.of(now, Instant.EPOCH).withJump(new JumpAhead(confirmed, Duration.ofHours(6)));
        License license = Licenses.withValidity(given.validity());
        LicenseState without = state(license, confirmed, AssessmentFacts.NONE);
        LicenseState with = state(license, now, AssessmentFacts.NONE.withClock(clock));
        if (!confirmed.isAfter(now) && without.isUsable()) {
            assertThat(with.isUsable()).isTrue();
        }
        if (!with.isUsable()) {
            assertThat(with).isEqualTo(state(license, now, AssessmentFacts.NONE));
        }
    }

    @Provide
    Arbitrary<Long> begins() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-1, 1), Arbitraries.longs().between(-5_000_000, 5_000_000));
    }

    @Provide
    Arbitrary<Case> cases() {
        return validities()
                .flatMap(validity ->
                        Combinators.combine(near(validity), near(validity)).as((a, b) -> new Case(validity, a, b)));
    }

    private static Arbitrary<Validity> validities() {
        Arbitrary<Integer> days = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 3650));
        Arbitrary<Long> from = Arbitraries.longs().between(0, 4_000_000_000L);
        Arbitrary<Long> seconds = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 200_000), Arbitraries.longs().between(1, 400_000_000));
        return Combinators.combine(from, seconds, days, days).as((start, term, notice, grace) -> {
            Instant first = Instant.ofEpochSecond(start);
            return new Validity(first, Optional.of(first.plusSeconds(term)), notice, grace);
        });
    }

    /** Seconds around the boundaries, and any time between them. */
    private static Arbitrary<Instant> near(Validity validity) {
        Arbitrary<Instant> boundary = Arbitraries.of(
                validity.from(),
                validity.noticeFrom().orElseThrow(),
                validity.untilExclusive().orElseThrow(),
                validity.graceUntilExclusive().orElseThrow());
        Arbitrary<Long> offset = Arbitraries.oneOf(
                Arbitraries.longs().between(-1, 1), Arbitraries.longs().between(-400_000_000, 400_000_000));
        return Combinators.combine(boundary, offset).as(Instant::plusSeconds);
    }

    private static void assertForward(Case given, BiFunction<License, Instant, LicenseStatus> assessment) {
        boolean inOrder = !given.one().isAfter(given.other());
        License license = Licenses.withValidity(given.validity());
        String earlier = name(assessment.apply(license, inOrder ? given.one() : given.other()));
        String later = name(assessment.apply(license, inOrder ? given.other() : given.one()));
        assertThat(ORDER.indexOf(earlier)).isBetween(0, ORDER.indexOf(later));
    }

    private static String name(LicenseStatus status) {
        return status.state().name();
    }

    private static LicenseState state(License license, Instant now, AssessmentFacts facts) {
        return LicenseAssessment.of(license, Servers.SAME, now, facts).state();
    }

    private static int position(Validity validity, Instant now) {
        return ORDER.indexOf(state(validity, now));
    }

    private static String state(Validity validity, Instant now) {
        License license = Licenses.withValidity(validity);
        return LicenseAssessment.of(license, Servers.SAME, now, AssessmentFacts.NONE)
                .state()
                .name();
    }
}
