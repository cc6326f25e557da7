package cn.anxue.exam.analysis;

import java.util.Arrays;

/**
 * What each item's answers should be, given every attempt's raw score: π = p·P(the others score r−1) / P(all score r).
 * The probabilities of scores are built up item by item from both ends of the paper and joined around the item left out,
 * so that only positive numbers are ever added: nothing cancels, unlike in the difference algorithm for the elementary
 * symmetric functions (Verhelst, Glas and Van der Sluis 1984, Estimation problems in the Rasch model). π is the same for
 * any ability in p; the one that expects the raw score keeps the numbers in range.
 */
final class ConditionalScores {
    private static final double NEAR_ENOUGH = 0.1;
    private static final int NEWTON_STEPS = 100;

    private final Responses responses;
    private final int[] attempts;
    private final int[] right;
    private final double[] expected;
    private final double[] information;
    private final double[] residuals;
    private final double[] standardised;

    /** Scratch, by place in the paper: the probability of what is counted, and of the rest, and the odds between them. */
    private final double[] counted;

    private final double[] rest;
    private final double[] odds;
    private final double[][] before;
    private final double[][] after;

    ConditionalScores(Responses responses, int items) {
        this.responses = responses;
        this.attempts = new int[items];
        this.right = new int[items];
        this.expected = new double[items];
        this.information = new double[items];
        this.residuals = new double[items];
        this.standardised = new double[items];
        int longest = 0;
        for (int attempt = 0; attempt < responses.attempts(); attempt++) {
            longest = Math.max(longest, responses.length(attempt));
            for (int cell = responses.start(attempt); cell < responses.end(attempt); cell++) {
                attempts[responses.item(cell)]++;
                right[responses.item(cell)] += responses.right(cell) ? 1 : 0;
            }
        }
        this.counted = new double[longest];
        this.rest = new double[longest];
        this.odds = new double[longest];
        this.before = new double[longest + 1][longest / 2 + 1];
        this.after = new double[longest + 1][longest / 2 + 1];
    }

    /** Sums over all attempts at these difficulties. */
    void evaluate(double[] difficulties) {
        Arrays.fill(expected, 0);
        Arrays.fill(information, 0);
        Arrays.fill(residuals, 0);
        Arrays.fill(standardised, 0);
        for (int attempt = 0; attempt < responses.attempts(); attempt++) {
            evaluate(attempt, difficulties);
        }
    }

    private void evaluate(int attempt, double[] difficulties) {
        int start = responses.start(attempt);
        int length = responses.length(attempt);
        int score = responses.score(attempt);
        // Counting the rarer of right and wrong answers halves the work at least; the rest follows by 1 − π.
        boolean countRight = 2 * score <= length;
        int count = countRight ? score : length - score;
        double sign = countRight ? -1 : 1;
        double sum = 0;
        for (int place = 0; place < length; place++) {
            double logit = sign * difficulties[responses.item(start + place)];
            sum += logit;
            odds[place] = Math.exp(logit);
        }
        level(length, count, Math.log((double) count / (length - count)) - sum / length);
        buildUp(length, count);
        double all = after[0][count];
        for (int place = 0; place < length; place++) {
            double share = counted[place] * others(place, length, count - 1) / all;
            double pi = countRight ? share : 1 - share;
            add(responses.item(start + place), pi, share * (1 - share), responses.right(start + place));
        }
    }

    private void add(int item, double pi, double variance, boolean wasRight) {
        double residual = (wasRight ? 1 : 0) - pi;
        expected[item] += pi;
        information[item] += variance;
        residuals[item] += residual * residual;
        if (variance > 0) {
            standardised[item] += residual * residual / variance;
        }
    }

    /** Fills counted and rest so that about count are expected, from a first guess of the level. */
    private void level(int length, int count, double guess) {
        double level = guess;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double levelOdds = Math.exp(level);
            double sum = 0;
            double slope = 0;
            for (int place = 0; place < length; place++) {
                double itemOdds = levelOdds * odds[place];
                rest[place] = 1 / (1 + itemOdds);
                counted[place] = itemOdds * rest[place];
                sum += counted[place];
                slope += counted[place] * rest[place];
            }
            if (Math.abs(sum - count) <= NEAR_ENOUGH) {
                return;
            }
            level += Math.max(-1, Math.min(1, (count - sum) / slope));
        }
    }

    /** before[n][c]: c of the first n places; after[n][c]: c of the places from n on. */
    private void buildUp(int length, int count) {
        Arrays.fill(before[0], 0, count + 1, 0);
        before[0][0] = 1;
        Arrays.fill(after[length], 0, count + 1, 0);
        after[length][0] = 1;
        for (int place = 0; place < length; place++) {
            extend(before[place], before[place + 1], counted[place], rest[place], count);
            int fromEnd = length - 1 - place;
            extend(after[fromEnd + 1], after[fromEnd], counted[fromEnd], rest[fromEnd], count);
        }
    }

    private static void extend(double[] from, double[] to, double yes, double no, int count) {
        to[0] = no * from[0];
        for (int c = 1; c <= count; c++) {
            to[c] = no * from[c] + yes * from[c - 1];
        }
    }

    /** The probability that the places other than this one count so many. */
    private double others(int place, int length, int count) {
        double[] left = before[place];
        double[] right = after[place + 1];
        double sum = 0;
        for (int c = Math.max(0, count - (length - place - 1)); c <= Math.min(place, count); c++) {
            sum += left[c] * right[count - c];
        }
        return sum;
    }

    int attempts(int item) {
        return attempts[item];
    }

    int right(int item) {
        return right[item];
    }

    /** Expected less observed right answers: the slope of the conditional log likelihood by the item's difficulty. */
    double gradient(int item) {
        return expected[item] - right[item];
    }

    double information(int item) {
        return information[item];
    }

    double infit(int item) {
        return residuals[item] / information[item];
    }

    double outfit(int item) {
        return standardised[item] / attempts[item];
    }
}
