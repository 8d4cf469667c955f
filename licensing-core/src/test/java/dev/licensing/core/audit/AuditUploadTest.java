package dev.licensing.core.audit;

import static dev.licensing.core.audit.Audits.day;
import static dev.licensing.core.audit.Audits.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.licensing.core.InvalidValueException;
import dev.licensing.core.subscription.Infrastructures;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditUploadTest {
    private static final Quarter SECOND = Quarter.parse("2026-Q2");

    @Test
    void a_quarter_is_covered_when_some_of_the_usage_is_of_it() {
        assertThat(covers("2026-03-01", "2026-04-01")).isFalse();
        assertThat(covers("2026-03-01", "2026-04-02")).isTrue();
        assertThat(covers("2026-05-01", "2026-05-02")).isTrue();
        assertThat(covers("2026-06-30", "2026-07-31")).isTrue();
        assertThat(covers("2026-07-01", "2026-07-31")).isFalse();
        assertThat(covers("2025-01-01", "2027-01-01")).isTrue();
    }

    @Test
    void usage_of_the_time_after_the_upload_covers_nothing() {
        assertThat(upload("2026-01-01", "2027-01-01", "2026-04-01").covers(SECOND))
                .isFalse();
        assertThat(upload("2026-01-01", "2027-01-01", "2026-04-02").covers(SECOND))
                .isTrue();
    }

    @Test
    void the_usage_of_an_audit_file_ends_after_it_starts() {
        for (String until : List.of("2026-04-01", "2026-03-31")) {
            assertThatThrownBy(() -> upload("2026-04-01", until, "2026-08-01"))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessage("audit.until: \"" + until
                            + "T00:00:00Z\" is not allowed; allowed is an instant after audit.from");
        }
    }

    @Test
    void instants_of_an_audit_file_are_whole_seconds() {
        Instant start = day("2026-04-01");
        Instant end = day("2026-05-01");
        assertRefused("audit.from", start.plusNanos(1), end, end);
        assertRefused("audit.until", start, end.plusNanos(1), end);
        assertRefused("audit.uploadedAt", start, end, end.plusNanos(1));
    }

    private static void assertRefused(String field, Instant from, Instant untilExclusive, Instant uploadedAt) {
        assertThatThrownBy(() -> new AuditUpload(
                        Infrastructures.EMPTY.activationCode(), Audits.SERIAL, from, untilExclusive, uploadedAt))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith(field + ": ");
    }

    private static boolean covers(String from, String untilExclusive) {
        return upload(from, untilExclusive, "2027-06-01").covers(SECOND);
    }
}
