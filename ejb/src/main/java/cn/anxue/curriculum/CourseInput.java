package cn.anxue.curriculum;

import org.jspecify.annotations.Nullable;

/**
 * A course as an administrator writes it.
 *
 * @param organisationId the owner; only read at creation
 * @param active false closes it: it is no longer offered to curricula
 * @param rowVersion as last read, so that two editors do not overwrite each other; null skips the check
 */
public record CourseInput(
        @Nullable Long organisationId,
        @Nullable String title,
        @Nullable String summary,
        @Nullable Boolean active,
        @Nullable Integer rowVersion) {}
