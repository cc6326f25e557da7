package cn.anxue.results;

import java.util.List;

/**
 * The questions of an exam, the most troubled first.
 *
 * @param title of the exam
 * @param progress when the analysis is still being made; then there are no rows yet
 * @param attempts analysed
 * @param raschConverged whether difficulties could be estimated
 */
public record ItemReport(
        long examId,
        String title,
        Progress progress,
        boolean ready,
        int attempts,
        boolean raschConverged,
        List<ItemRow> rows) {}
