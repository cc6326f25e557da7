package cn.anxue.exam.analysis;

/** Tails of the standard normal distribution. */
final class Normal {
    /** Where the series hands over to the continued fraction; both are exact to 13 digits there. */
    private static final double BORDER = 3;

    private static final int TERMS = 200;

    private Normal() {}

    /** The probability of a value at least as far from 0 as z. */
    static double twoSided(double z) {
        double distance = Math.abs(z);
        return distance < BORDER
                ? 1 - 2 * density(distance) * series(distance)
                : 2 * density(distance) * tail(distance);
    }

    /** The probability of a value below z. */
    static double below(double z) {
        double tail = twoSided(z) / 2;
        return z < 0 ? tail : 1 - tail;
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /** z + z³/3 + z⁵/(3·5) + …: area from 0 to z over the density (Abramowitz and Stegun 1964, 26.2.11). */
    private static double series(double z) {
        double term = z;
        double sum = z;
        for (int n = 1; n < TERMS && term > sum * 1e-17; n++) {
            term *= z * z / (2 * n + 1);
            sum += term;
        }
        return sum;
    }

    /** 1/(z + 1/(z + 2/(z + 3/(z + …)))): the upper tail over the density (Abramowitz and Stegun 1964, 26.2.14). */
    private static double tail(double z) {
        double fraction = z;
        for (int n = TERMS; n > 0; n--) {
            fraction = z + n / fraction;
        }
        return 1 / fraction;
    }
}
