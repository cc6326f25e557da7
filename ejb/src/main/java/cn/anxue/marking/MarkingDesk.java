package cn.anxue.marking;

import cn.anxue.exam.marking.Rubric;
import cn.anxue.examination.QuestionReview;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A response in front of a marker; nothing tells whose it is.
 *
 * @param seatId under which the mark is given
 * @param taskId the response's number, as markers call it
 * @param question as it was shown, with key, explanation and the response
 * @param rubric null for none: points are given directly
 * @param leasedUntil until then nobody else gets it in this place
 * @param earlier marks so far, for those who decide between them or look again; else empty
 * @param objection what the candidate says against the mark; null for nothing
 * @param given what the caller gave; null before
 */
public record MarkingDesk(
        long seatId,
        long taskId,
        long examId,
        String examTitle,
        long versionId,
        SeatRole role,
        QuestionReview question,
        BigDecimal marks,
        @Nullable Rubric rubric,
        Instant leasedUntil,
        List<GivenMark> earlier,
        @Nullable String objection,
        @Nullable GivenMark given) {}
