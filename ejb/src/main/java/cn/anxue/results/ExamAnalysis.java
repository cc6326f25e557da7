package cn.anxue.results;

import cn.anxue.exam.analysis.ItemDrift;
import cn.anxue.exam.analysis.ItemStatistics;
import cn.anxue.exam.analysis.RaschResult;
import cn.anxue.exam.analysis.TestStatistics;
import java.util.List;
import java.util.Map;

/**
 * Everything that one pass over the attempts gives.
 *
 * @param people different ones
 * @param median of the totals as part of the maximum
 * @param earned by question version: points earned by all and points to be earned, for sums by chapter
 * @param drifts empty without a day to compare before and after
 */
record ExamAnalysis(
        TestStatistics test,
        long people,
        long passed,
        double median,
        List<Integer> bandCounts,
        List<GroupRow> organisations,
        List<GroupRow> days,
        Map<Long, double[]> earned,
        List<ItemStatistics> items,
        RaschResult rasch,
        List<ItemDrift> drifts) {}
