package cn.anxue.exam.similarity;

import cn.anxue.exam.similarity.WrongAnswers.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Error-similarity analysis (Bellezza and Bellezza 1989, Detection of cheating on multiple-choice tests by using
 * error-similarity analysis): of the items that two candidates both answered wrongly, how many have the same wrong
 * answer, against the chance that two wrong answers to an item agree. The original takes one chance for all items and a
 * binomial; here each item has its own, from all wrong answers given to it, and the sum of unequal chances is exact.
 * Shared right answers say nothing: knowing it explains them.
 */
public final class SharedErrors {
    private final WrongAnswers answers;
    private final SimilarityCriteria criteria;
    private final List<SimilarPair> found = new ArrayList<>();
    private long compared;

    private SharedErrors(WrongAnswers answers, SimilarityCriteria criteria) {
        this.answers = answers;
        this.criteria = criteria;
    }

    /** The suspicious pairs, the least probable first. Takes time with the square of the attempts. */
    public static List<SimilarPair> of(WrongAnswers answers, SimilarityCriteria criteria) {
        SharedErrors search = new SharedErrors(answers, criteria);
        search.compareAll();
        return search.found.stream()
                .map(search::adjusted)
                .filter(pair -> pair.adjusted() <= criteria.adjusted())
                .sorted(Comparator.comparingDouble(SimilarPair::probability)
                        .thenComparingLong(SimilarPair::first)
                        .thenComparingLong(SimilarPair::second))
                .toList();
    }

    private void compareAll() {
        List<Sheet> sheets = answers.sheets();
        for (int first = 0; first < sheets.size(); first++) {
            for (int second = first + 1; second < sheets.size(); second++) {
                if (sheets.get(first).person() != sheets.get(second).person()) {
                    compared++;
                    compare(sheets.get(first), sheets.get(second));
                }
            }
        }
    }

    private void compare(Sheet a, Sheet b) {
        double[] chances = new double[Math.min(a.items().length, b.items().length)];
        int common = 0;
        int bothWrong = 0;
        int identical = 0;
        double expected = 0;
        int i = 0;
        int j = 0;
        while (i < a.items().length && j < b.items().length) {
            if (a.items()[i] != b.items()[j]) {
                boolean behind = a.items()[i] < b.items()[j];
                i += behind ? 1 : 0;
                j += behind ? 0 : 1;
                continue;
            }
            double chance = answers.chance(a.items()[i]);
            common++;
            if (a.answers()[i] >= 0 && b.answers()[j] >= 0 && !Double.isNaN(chance)) {
                chances[bothWrong++] = chance;
                expected += chance;
                identical += a.answers()[i] == b.answers()[j] ? 1 : 0;
            }
            i++;
            j++;
        }
        if (identical >= criteria.identical() && identical > expected) {
            double probability = atLeast(chances, bothWrong, identical);
            found.add(
                    new SimilarPair(a.attempt(), b.attempt(), common, bothWrong, identical, expected, probability, 1));
        }
    }

    /** The probability of at least so many successes in trials with these chances, summed up trial by trial. */
    static double atLeast(double[] chances, int trials, int successes) {
        double[] exactly = new double[successes + 1];
        exactly[0] = 1;
        for (int trial = 0; trial < trials; trial++) {
            double yes = chances[trial];
            exactly[successes] += exactly[successes - 1] * yes;
            for (int count = successes - 1; count > 0; count--) {
                exactly[count] = exactly[count] * (1 - yes) + exactly[count - 1] * yes;
            }
            exactly[0] *= 1 - yes;
        }
        return exactly[successes];
    }

    private SimilarPair adjusted(SimilarPair pair) {
        return new SimilarPair(
                pair.first(),
                pair.second(),
                pair.common(),
                pair.bothWrong(),
                pair.identical(),
                pair.expected(),
                pair.probability(),
                Math.min(1, pair.probability() * compared));
    }
}
