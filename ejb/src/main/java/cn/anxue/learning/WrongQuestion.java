package cn.anxue.learning;

import java.time.Instant;

/**
 * An entry of the wrong-question book (错题本).
 *
 * @param enrolmentId through which it can be practised
 * @param rightToLeave right answers in a row that are still missing
 */
public record WrongQuestion(
        long enrolmentId,
        String curriculum,
        long versionId,
        String chapter,
        String stem,
        int timesWrong,
        int rightToLeave,
        Instant answeredAt) {}
