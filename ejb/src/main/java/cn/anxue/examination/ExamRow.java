package cn.anxue.examination;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An exam in a list. */
public record ExamRow(
        long id,
        String title,
        ExamState state,
        long organisationId,
        String organisation,
        int minutes,
        BigDecimal passMark,
        BigDecimal totalMarks,
        @Nullable Instant publishedAt) {}
