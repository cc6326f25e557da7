package cn.anxue.questionbank;

import cn.anxue.exam.qti.QtiTest;
import cn.anxue.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an import took from a QTI package, for whoever makes exams of its tests.
 *
 * @param organisationId whose bank it is
 * @param questions the bank's question by the item's file; in a dry run those only that the bank has already
 * @param rejected why an item became no question, by file
 * @param marked files of items that only people can mark
 */
public record QtiIntake(
        ImportReport report,
        long organisationId,
        List<QtiTest> tests,
        Map<String, Long> questions,
        Map<String, Problem> rejected,
        Set<String> marked) {
    public QtiIntake {
        tests = List.copyOf(tests);
        questions = Map.copyOf(questions);
        rejected = Map.copyOf(rejected);
        marked = Set.copyOf(marked);
    }
}
