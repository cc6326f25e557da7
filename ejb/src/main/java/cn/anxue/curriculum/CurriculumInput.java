package cn.anxue.curriculum;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A curriculum's draft as an administrator writes it.
 *
 * @param organisationId the owner, which issues the certificates; only read at creation
 * @param jobCategory code of whom it is for
 * @param courseIds the courses in order; may be empty when there is an exam
 * @param requiredHours credit hours (学时 of 45 minutes) to earn, at most two decimals; 0 for none
 * @param examId the exam to pass, or null for none
 * @param studyBeforeExam whether the exam opens only after all lessons and hours; true when missing
 * @param validityMonths how long the certificate holds, 1–600
 * @param active false closes it; true when missing
 * @param rowVersion as last read; null skips the check
 */
public record CurriculumInput(
        @Nullable Long organisationId,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String jobCategory,
        @Nullable List<Long> courseIds,
        @Nullable BigDecimal requiredHours,
        @Nullable Long examId,
        @Nullable Boolean studyBeforeExam,
        @Nullable Integer validityMonths,
        @Nullable Boolean active,
        @Nullable Integer rowVersion) {}
