package cn.anxue.exam.analysis;

/** Count, mean and squares around the mean in one pass (Welford 1962). */
final class Moments {
    private int count;
    private double mean;
    private double squares;

    void add(double value) {
        count++;
        double fromMean = value - mean;
        mean += fromMean / count;
        squares += fromMean * (value - mean);
    }

    int count() {
        return count;
    }

    double mean() {
        return mean;
    }

    /** Sum of squared distances from the mean. */
    double squares() {
        return squares;
    }

    /** Divided by n−1; for at least two values. */
    double variance() {
        return squares / (count - 1);
    }
}
