package cn.anxue.results;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an exam went. Totals in percent of the own paper's marks; numbers that cannot be told are null.
 *
 * @param progress when the analysis is still being made; then the numbers are 0 and the lists empty
 * @param people different ones among the attempts
 * @param deviation standard deviation
 * @param reliability how far totals would repeat themselves, at most 1; method KR_20, ALPHA or DEPENDABILITY
 * @param standardError of measurement, in percent of the marks
 * @param passConsistency part of people with the same outcome on a second paper of the kind, in percent
 * @param distribution attempts per 5 % from 0 to 100, the last one with 100
 * @param bands attempts by the exam's bands, the last row those below all; empty without bands
 * @param chapters how the marks of each chapter were earned
 * @param objectives the same for each learning objective; empty when no question asked has one
 * @param organisations right below the one looked at, the largest first
 */
public record ExamStatistics(
        long examId,
        String title,
        BigDecimal passMark,
        BigDecimal totalMarks,
        Progress progress,
        boolean ready,
        long attempts,
        long people,
        long passed,
        double passRate,
        double mean,
        double median,
        @Nullable Double deviation,
        @Nullable String reliabilityMethod,
        @Nullable Double reliability,
        @Nullable Double standardError,
        @Nullable Double passConsistency,
        List<Integer> distribution,
        List<Count> bands,
        List<Share> chapters,
        List<Share> objectives,
        List<GroupRow> organisations,
        List<GroupRow> days) {

    /** Attempts of a band; an empty name for those below all. */
    public record Count(String name, int attempts) {}

    /**
     * Questions that have something in common.
     *
     * @param name empty for questions that have it not
     * @param facility part of their marks that was earned, in percent
     */
    public record Share(String name, int questions, double facility) {}
}
