package cn.anxue.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A candidate's printed paper.
 *
 * @param number the admission number
 * @param attemptId once the candidate has an attempt, entered or sat on a screen
 * @param enteredAt when the answers were entered; null before
 */
public record PaperCopyRow(
        long candidateId,
        String person,
        String number,
        String room,
        String seat,
        Instant drawnAt,
        @Nullable Long attemptId,
        @Nullable Instant enteredAt) {}
