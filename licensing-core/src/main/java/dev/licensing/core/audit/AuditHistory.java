package dev.licensing.core.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The upload history of an environment. Pure functions, to be called from any thread. */
public final class AuditHistory {
    private AuditHistory() {}

    /**
     * The history as pages show it.
     *
     * @param uploads in any order
     * @return the same, those uploaded last first; in one second, those of the latest usage first
     */
    public static List<AuditUpload> newestFirst(List<AuditUpload> uploads) {
        List<AuditUpload> sorted = new ArrayList<>(uploads);
        sorted.sort(new NewestFirst());
        return List.copyOf(sorted);
    }

    private record NewestFirst() implements Comparator<AuditUpload> {
        @Override
        public int compare(AuditUpload one, AuditUpload other) {
            int byUpload = other.uploadedAt().compareTo(one.uploadedAt());
            return byUpload != 0 ? byUpload : other.untilExclusive().compareTo(one.untilExclusive());
        }
    }
}
