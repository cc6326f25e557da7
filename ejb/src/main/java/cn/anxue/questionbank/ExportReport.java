package cn.anxue.questionbank;

import cn.anxue.exam.exchange.ExportFormat;
import cn.anxue.platform.Problem;
import java.util.List;

/**
 * What an export carries.
 *
 * @param questions how many were asked for
 * @param written how many are in the file
 * @param leftOut those that are not, with the reason
 * @param changed those that are, but would not be imported as they are
 */
public record ExportReport(
        ExportFormat format, int questions, int written, List<ExportProblem> leftOut, List<ExportProblem> changed) {

    public ExportReport {
        leftOut = List.copyOf(leftOut);
        changed = List.copyOf(changed);
    }

    /** A question and what the format cannot do with it. */
    public record ExportProblem(long questionId, String stem, Problem problem) {}
}
