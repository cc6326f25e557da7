package cn.anxue.curriculum;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An assignment in a list.
 *
 * @param curriculum title of its current published version
 * @param jobCategory null for everyone
 * @param withdrawnAt null while it is in force
 * @param editable whether the caller may withdraw it
 */
public record AssignmentRow(
        long id,
        long curriculumId,
        String curriculum,
        long organisationId,
        String organisation,
        @Nullable String jobCategory,
        LocalDate dueOn,
        Instant createdAt,
        @Nullable Instant withdrawnAt,
        boolean editable) {}
