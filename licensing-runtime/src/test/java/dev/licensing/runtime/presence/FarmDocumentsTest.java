package dev.licensing.runtime.presence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.licensing.core.feature.ProductVersion;
import dev.licensing.runtime.farm.ServerRole;
import dev.licensing.runtime.metering.ServerCount;
import dev.licensing.runtime.records.CheckedText;
import dev.licensing.runtime.records.RecordedUse.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The documents in which servers tell each other of themselves. */
class FarmDocumentsTest {
    private static final long MOST = 9_999_999_999_999_999L;
    private static final Instant AT = Instant.parse("2026-11-22T08:15:00Z");

    @Property
    void a_presence_that_is_written_is_read_again(
            @ForAll ServerRole role,
            @ForAll boolean running,
            @ForAll @LongRange(max = MOST) long current,
            @ForAll @LongRange(max = MOST) long highest) {
        Presence presence = presence(role, running, new ServerCount(Kind.OWN, "Sessions", current, highest));
        assertThat(Presence.parse("web-1", presence.toDocument())).contains(presence);
    }

    @Property
    void totals_that_are_written_are_read_again(
            @ForAll @LongRange(max = MOST) long current, @ForAll @LongRange(max = MOST) long highest) {
        FarmTotals totals = FarmTotals.NONE.next(
                AT,
                List.of(
                        new ServerCount(Kind.OWN, "Sessions", current, highest),
                        new ServerCount(Kind.SHARED, "Users", highest, highest)));
        assertThat(FarmTotals.parse(totals.toDocument())).contains(totals);
    }

    @Property
    void any_bytes_are_none(@ForAll byte[] bytes) {
        assertThat(Presence.parse("web-1", bytes)).isEmpty();
        assertThat(FarmTotals.parse(bytes)).isEmpty();
    }

    @Test
    void a_time_that_no_calendar_of_the_documents_has_is_none() {
        assertThat(FarmTotals.parse(CheckedText.write(List.of("farm-usage 1", "at 9999-12-31T23:59:59Z"))))
                .isPresent();
        assertThat(FarmTotals.parse(CheckedText.write(List.of("farm-usage 1", "at +10000-01-01T00:00:00Z"))))
                .isEmpty();
    }

    @Property(tries = 200)
    void any_lines_with_a_right_check_sum_are_read_or_are_none(@ForAll List<String> lines) {
        List<String> headed = new ArrayList<>(List.of("server 1"));
        lines.forEach(line -> headed.add(line.replaceAll("[^ -~]", "?")));
        assertThat(Presence.parse("web-1", CheckedText.write(headed))).isEmpty();
        headed.set(0, "farm-usage 1");
        assertThat(FarmTotals.parse(CheckedText.write(headed))).isEmpty();
    }

    @Test
    void a_change_of_any_bit_is_found() {
        byte[] presence = presence(ServerRole.FRONT_END, true, new ServerCount(Kind.OWN, "Sessions", 3, 5))
                .toDocument();
        byte[] totals = FarmTotals.NONE
                .next(AT, List.of(new ServerCount(Kind.OWN, "Sessions", 3, 5)))
                .toDocument();
        assertEveryChangeIsFound(presence, document -> Presence.parse("web-1", document));
        assertEveryChangeIsFound(totals, FarmTotals::parse);
    }

    private static void assertEveryChangeIsFound(byte[] document, Function<byte[], Optional<?>> parse) {
        assertThat(parse.apply(document)).isPresent();
        for (int i = 0; i < document.length; i++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = document.clone();
                changed[i] ^= (byte) (1 << bit);
                assertThat(parse.apply(changed)).as("byte " + i).isEmpty();
            }
            assertThat(parse.apply(Arrays.copyOf(document, i)))
                    .as("length " + i)
                    .isEmpty();
        }
    }

    @Test
    void what_servers_count_for_themselves_is_summed_and_what_all_see_is_not() {
        FarmTotals totals = FarmTotals.NONE.next(
                AT,
                List.of(
                        new ServerCount(Kind.OWN, "Sessions", 3, 5),
                        new ServerCount(Kind.OWN, "Sessions", 4, 4),
                        new ServerCount(Kind.SHARED, "Users", 400, 400),
                        new ServerCount(Kind.SHARED, "Users", 412, 412)));
        assertThat(totals.totals().get("Sessions")).isEqualTo(new FarmTotals.Total(Kind.OWN, 7, 9, 9));
        assertThat(totals.totals().get("Users")).isEqualTo(new FarmTotals.Total(Kind.SHARED, 412, 412, 412));
    }

    @Test
    void the_highest_of_a_quarter_ends_with_it_and_what_is_not_recorded_does_not() {
        FarmTotals before = FarmTotals.NONE.next(AT, List.of(new ServerCount(Kind.OWN, "Sessions", 30, 50)));
        FarmTotals sameQuarter =
                before.next(AT.plusSeconds(60), List.of(new ServerCount(Kind.OWN, "Sessions", 10, 20)));
        FarmTotals nextQuarter = before.next(
                Instant.parse("2027-01-01T00:00:00Z"), List.of(new ServerCount(Kind.OWN, "Sessions", 10, 20)));

        assertThat(sameQuarter.totals().get("Sessions")).isEqualTo(new FarmTotals.Total(Kind.OWN, 10, 50, 50));
        assertThat(nextQuarter.totals().get("Sessions")).isEqualTo(new FarmTotals.Total(Kind.OWN, 10, 50, 20));
        assertThat(nextQuarter.recorded().totals().get("Sessions"))
                .isEqualTo(new FarmTotals.Total(Kind.OWN, 10, 0, 20));
    }

    @Test
    void sums_do_not_overflow() {
        ServerCount most = new ServerCount(Kind.OWN, "Sessions", MOST, MOST);
        assertThat(FarmTotals.NONE.next(AT, List.of(most, most)).totals().get("Sessions"))
                .isEqualTo(new FarmTotals.Total(Kind.OWN, MOST, MOST, MOST));
    }

    private static Presence presence(ServerRole role, boolean running, ServerCount count) {
        return new Presence(
                "web-1",
                "5b0f7a61c2d3e4f5",
                role,
                running,
                running ? Optional.of(ProductVersion.parse("11.4.2")) : Optional.empty(),
                AT,
                "Active",
                Optional.empty(),
                running ? Optional.of(AT.plusSeconds(3600)) : Optional.empty(),
                List.of(count));
    }
}
