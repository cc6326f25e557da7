package cn.anxue.curriculum;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A curriculum to make due.
 *
 * @param organisationId for everyone who works there or below
 * @param jobCategory only people of this job category; null for all
 * @param dueOn the last day, today or later
 */
public record AssignmentInput(
        @Nullable Long curriculumId,
        @Nullable Long organisationId,
        @Nullable String jobCategory,
        @Nullable LocalDate dueOn) {}
