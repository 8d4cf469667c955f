package dev.licensing.core.audit;

import static dev.licensing.core.audit.Audits.upload;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuditHistoryTest {
    @Test
    void the_upload_history_is_shown_newest_first() {
        AuditUpload first = upload("2026-01-01", "2026-02-01", "2026-02-02");
        AuditUpload second = upload("2026-02-01", "2026-05-01", "2026-05-02");
        AuditUpload lateUsageOfTheSameSecond = upload("2026-05-01", "2026-05-02", "2026-05-02");
        AuditUpload third = upload("2025-12-01", "2026-01-01", "2026-08-01");
        List<AuditUpload> shown = List.of(third, lateUsageOfTheSameSecond, second, first);
        assertThat(AuditHistory.newestFirst(List.of(first, lateUsageOfTheSameSecond, third, second)))
                .isEqualTo(shown);
        assertThat(AuditHistory.newestFirst(List.of(second, first, lateUsageOfTheSameSecond, third)))
                .isEqualTo(shown);
    }

    @Test
    void an_environment_without_uploads_has_an_empty_history() {
        assertThat(AuditHistory.newestFirst(List.of())).isEmpty();
    }
}
