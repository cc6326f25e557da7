package cn.anxue.curriculum;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A published version in the history of its curriculum. */
public record CurriculumVersionRow(
        long id,
        int versionNo,
        String title,
        BigDecimal requiredHours,
        @Nullable Long examId,
        Instant publishedAt,
        @Nullable String publishedBy,
        boolean current) {}
