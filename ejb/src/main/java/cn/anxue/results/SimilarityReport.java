package cn.anxue.results;

import java.util.List;

/**
 * Pairs of attempts for somebody to look at. They prove nothing.
 *
 * @param title of the exam
 * @param attempts compared
 * @param pairs the least probable first, at most 200
 */
public record SimilarityReport(long examId, String title, long attempts, List<SimilarAttempts> pairs) {}
