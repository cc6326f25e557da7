package cn.anxue.exam.analysis;

import java.util.OptionalDouble;

/** Pearson's correlation in one pass, with running means so that nothing cancels (Welford 1962). */
final class Correlation {
    private int count;
    private double meanX;
    private double meanY;
    private double squaresX;
    private double squaresY;
    private double products;

    void add(double x, double y) {
        count++;
        double fromMeanX = x - meanX;
        double fromMeanY = y - meanY;
        meanX += fromMeanX / count;
        meanY += fromMeanY / count;
        squaresX += fromMeanX * (x - meanX);
        squaresY += fromMeanY * (y - meanY);
        products += fromMeanX * (y - meanY);
    }

    /** None when either side does not vary beyond rounding. */
    OptionalDouble coefficient() {
        double least = 1e-12 * count;
        return squaresX <= least || squaresY <= least
                ? OptionalDouble.empty()
                : OptionalDouble.of(products / Math.sqrt(squaresX * squaresY));
    }
}
