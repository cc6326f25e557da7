package cn.anxue.exam.analysis;

import cn.anxue.exam.analysis.RaschItem.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Item difficulties of the Rasch model (Rasch 1960, Probabilistic Models for Some Intelligence and Attainment Tests) by
 * conditional maximum likelihood (Andersen 1972, The numerical solution of a set of conditional estimation equations).
 * Each attempt is conditioned on its raw score over its own items: no distribution of abilities is assumed, abilities
 * are not estimated along, as in joint maximum likelihood, whose difficulties are wrong by k/(k−1), and items that were
 * not in a paper simply do not occur. An item is right with all marks and wrong otherwise.
 *
 * <p>A unique estimate exists exactly for items that are strongly connected by "somebody got this one right and that one
 * wrong" (Fischer 1981, On the existence and uniqueness of maximum-likelihood estimates in the Rasch model); the others
 * get a state that says why they have none. Every iteration divides each item's surplus of right answers by its
 * information, all items at once; the step's length is that of Barzilai and Borwein (1988, Two-point step size gradient
 * methods), which also gets through thinly linked banks.
 */
public final class Rasch {
    private static final double LONGEST_FACTOR = 50;
    private static final double LONGEST_STEP = 1;

    private final Responses responses;
    private final RaschCriteria criteria;
    private final ConditionalScores scores;
    private final double[] difficulties;

    private Rasch(Responses responses, int items, RaschCriteria criteria) {
        this.responses = responses;
        this.criteria = criteria;
        this.scores = new ConditionalScores(responses, items);
        this.difficulties = new double[items];
    }

    /** Estimates the difficulties. */
    public static RaschResult estimate(ScoreMatrix matrix, RaschCriteria criteria) {
        Responses all = Responses.of(matrix);
        Linked linked = Linked.of(matrix, all);
        Rasch rasch = new Rasch(all.only(linked), linked.items(), criteria);
        int iterations = rasch.iterate();
        boolean converged = iterations <= criteria.iterations();
        return new RaschResult(
                rasch.items(matrix, linked),
                rasch.responses.attempts(),
                all.uniform(true),
                all.uniform(false),
                converged,
                Math.min(iterations, criteria.iterations()));
    }

    /** How many iterations it took; one more than allowed when they were not enough. Leaves the scores evaluated. */
    private int iterate() {
        start();
        scores.evaluate(difficulties);
        double[] lastStep = new double[difficulties.length];
        double[] lastGradient = new double[difficulties.length];
        for (int iteration = 1; iteration <= criteria.iterations(); iteration++) {
            double factor = iteration == 1 ? 1 : factor(lastStep, lastGradient);
            double largest = 0;
            for (int item = 0; item < difficulties.length; item++) {
                double newton = scores.gradient(item) / scores.information(item);
                largest = Math.max(largest, Math.abs(newton));
                lastGradient[item] = scores.gradient(item);
                lastStep[item] = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, factor * newton));
                difficulties[item] += lastStep[item];
            }
            centre();
            scores.evaluate(difficulties);
            if (largest <= criteria.tolerance()) {
                return iteration;
            }
        }
        return criteria.iterations() + 1;
    }

    /** Step by step over step by change of gradient, in the metric of the information. */
    private double factor(double[] lastStep, double[] lastGradient) {
        double steps = 0;
        double changes = 0;
        for (int item = 0; item < lastStep.length; item++) {
            steps += lastStep[item] * lastStep[item] * scores.information(item);
            changes += lastStep[item] * (lastGradient[item] - scores.gradient(item));
        }
        return changes * LONGEST_FACTOR <= steps ? LONGEST_FACTOR : steps / changes;
    }

    /** The log odds of a wrong answer, with half an answer more on both sides (Haldane 1956). */
    private void start() {
        for (int item = 0; item < difficulties.length; item++) {
            double right = scores.right(item);
            double wrong = scores.attempts(item) - right;
            difficulties[item] = Math.log((wrong + 0.5) / (right + 0.5));
        }
        centre();
    }

    private void centre() {
        double mean = Arrays.stream(difficulties).average().orElse(0);
        for (int item = 0; item < difficulties.length; item++) {
            difficulties[item] -= mean;
        }
    }

    private List<RaschItem> items(ScoreMatrix matrix, Linked linked) {
        List<RaschItem> items = new ArrayList<>();
        for (int column = 0; column < matrix.columns().size(); column++) {
            long id = matrix.columns().get(column).item().id();
            int item = linked.item(column);
            items.add(item < 0 ? without(id, matrix.columns().get(column)) : estimated(id, item));
        }
        return items;
    }

    private RaschItem estimated(long id, int item) {
        return new RaschItem(
                id,
                State.ESTIMATED,
                scores.attempts(item),
                difficulties[item],
                1 / Math.sqrt(scores.information(item)),
                scores.infit(item),
                scores.outfit(item));
    }

    private static RaschItem without(long id, ItemColumn column) {
        int right = 0;
        for (int cell = 0; cell < column.size(); cell++) {
            right += column.right(cell) ? 1 : 0;
        }
        State state = column.size() == 0
                ? State.UNUSED
                : right == column.size() ? State.ALL_RIGHT : right == 0 ? State.ALL_WRONG : State.NOT_LINKED;
        return new RaschItem(id, state, 0, 0, 0, 0, 0);
    }
}
