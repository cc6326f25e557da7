package cn.anxue.exam.marking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What the marks of people who did not see one another's say together. The rule of Chinese public examinations: two mark
 * independently; when they are near enough, their mean counts; otherwise a third marks, and the mean of the third mark
 * and the one nearest to it counts; when none is near enough, somebody decides who sees all marks (仲裁).
 *
 * @param markers how many mark each response: 1 or 2
 * @param tolerance the largest difference that is near enough, in points
 */
public record Agreement(int markers, BigDecimal tolerance) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int MOST_BLIND = 3;

    public Agreement {
        if (markers < 1 || markers > 2 || tolerance.signum() < 0) {
            throw new IllegalArgumentException("markers " + markers + ", tolerance " + tolerance);
        }
    }

    /**
     * Where the difference that is near enough is a part of the question's marks.
     *
     * @param percent 0 to 100
     */
    public static Agreement of(int markers, int percent, BigDecimal marks) {
        return new Agreement(markers, marks.multiply(BigDecimal.valueOf(percent, 2)));
    }

    /** What follows from marks given so far. */
    public sealed interface Verdict {}

    /** The marks agree. */
    public record Agreed(BigDecimal points) implements Verdict {}

    /** Another person has to mark without seeing the marks so far. */
    public record Another() implements Verdict {}

    /** The marks differ too much: somebody who sees them decides. */
    public record Disputed() implements Verdict {}

    /**
     * The verdict on marks in the order in which they were given.
     *
     * @param given at most three
     */
    public Verdict verdict(List<BigDecimal> given) {
        if (given.size() > MOST_BLIND) {
            throw new IllegalArgumentException(given.size() + " marks");
        }
        if (given.size() < markers) {
            return new Another();
        }
        if (markers == 1) {
            return new Agreed(twoDecimals(given.get(0)));
        }
        if (given.size() == markers) {
            return near(given.get(0), given.get(1)) ? mean(given.get(0), given.get(1)) : new Another();
        }
        BigDecimal third = given.get(2);
        BigDecimal first = given.get(0);
        BigDecimal second = given.get(1);
        int nearer = distance(first, third).compareTo(distance(second, third));
        // equally far from both: in the middle, its own mark is the mean of all
        BigDecimal nearest = nearer < 0 ? first : nearer > 0 ? second : third;
        boolean inTheMiddle = nearer == 0 && distance(first, third).compareTo(tolerance) > 0;
        return inTheMiddle || !near(nearest, third) ? new Disputed() : mean(nearest, third);
    }

    private boolean near(BigDecimal one, BigDecimal other) {
        return distance(one, other).compareTo(tolerance) <= 0;
    }

    private static BigDecimal distance(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs();
    }

    private static Agreed mean(BigDecimal one, BigDecimal other) {
        return new Agreed(one.add(other).divide(TWO, 2, RoundingMode.HALF_UP));
    }

    private static BigDecimal twoDecimals(BigDecimal points) {
        return points.setScale(2, RoundingMode.HALF_UP);
    }
}
