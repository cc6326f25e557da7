package cn.anxue.exam.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The step-up procedure of Benjamini and Hochberg (1995) as adjusted probabilities. */
final class FalseDiscovery {
    private FalseDiscovery() {}

    /** For the r-th smallest of n: the least p·n/r of itself and all larger ones. */
    static double[] adjusted(double[] probabilities) {
        int count = probabilities.length;
        List<Integer> falling = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> probabilities[i])
                        .reversed())
                .toList();
        double[] adjusted = new double[count];
        double least = 1;
        int rank = count;
        for (int i : falling) {
            least = Math.min(least, probabilities[i] * count / rank);
            adjusted[i] = least;
            rank--;
        }
        return adjusted;
    }
}
