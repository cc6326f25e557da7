package cn.anxue.examination;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads before starting an exam.
 *
 * @param minutes with what is added for the person
 * @param breakMinutes granted to the person for breaks, with the clock standing still; 0 for none
 * @param attemptsAllowed 0 without limit
 * @param entryCodeAsked whether the invigilator's code has to be typed before the start
 * @param safeBrowserAsked whether only a Safe Exam Browser may start it
 * @param photos whether the candidate is asked for photos
 * @param runningAttemptId the attempt that goes on, if there is one
 * @param nextStartAt when waiting is over; null when there is nothing to wait for
 * @param refusal why a new attempt cannot start now, as a problem code; null when it can
 * @param refusalArgs values of the refusal's text
 * @param attempts the person's attempts, newest first
 */
public record ExamRules(
        long examId,
        String title,
        String instructions,
        int questions,
        int minutes,
        int breakMinutes,
        BigDecimal passMark,
        BigDecimal totalMarks,
        int attemptsAllowed,
        int attemptsUsed,
        int waitMinutes,
        ReviewPolicy review,
        ResultRules results,
        boolean entryCodeAsked,
        boolean safeBrowserAsked,
        PhotoTerms photos,
        @Nullable Long runningAttemptId,
        @Nullable Instant nextStartAt,
        @Nullable String refusal,
        List<Object> refusalArgs,
        List<AttemptRow> attempts) {}
