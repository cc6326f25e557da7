package cn.anxue.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person in an assignment.
 *
 * @param idNumber masked
 * @param percent 0 to 100 of the whole way
 * @param score of 100, null before an exam was passed
 */
public record ProgressRow(
        long personId,
        String person,
        @Nullable String idNumber,
        long organisationId,
        String organisation,
        String jobCategory,
        long assignmentId,
        long curriculumId,
        String curriculum,
        LocalDate dueOn,
        ProgressState state,
        boolean overdue,
        int percent,
        BigDecimal creditedHours,
        BigDecimal requiredHours,
        int completedLessons,
        int lessons,
        @Nullable BigDecimal score,
        @Nullable Instant completedAt) {}
