package cn.anxue.curriculum;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A curriculum in a list: the draft for its owner's administrators, the published version for others.
 *
 * @param versionNo the current version, 0 before the first
 * @param assignments how many assignments are in force, all organisations together
 * @param own whether the caller sees it as its owner's administrator
 */
public record CurriculumRow(
        long id,
        String title,
        long organisationId,
        String organisation,
        String jobCategory,
        BigDecimal requiredHours,
        CurriculumState state,
        int versionNo,
        @Nullable Instant publishedAt,
        long assignments,
        boolean own) {}
