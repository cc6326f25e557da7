package cn.anxue.learning;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person did everything an enrolment asks for. Fired once, in the transaction that completed it: what observers do
 * stands or falls with it.
 *
 * @param attemptId the attempt that passed, null without an exam
 * @param score of 100, null without an exam
 * @param creditHours earned by then
 */
public record EnrolmentCompleted(
        long enrolmentId,
        long personId,
        long curriculumVersionId,
        long organisationId,
        @Nullable Long attemptId,
        @Nullable BigDecimal score,
        BigDecimal creditHours,
        Instant completedAt) {}
