package cn.anxue.exam.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.anxue.exam.analysis.RaschItem.State;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RaschTest {
    private static final RaschCriteria EXACT = new RaschCriteria(500, 1e-9);
    private static final Offset<Double> CLOSE = within(1e-8);
    private static final int NO = Matrices.NOT_THERE;

    /**
     * Everything by enumerating all 32 patterns and Newton's method in numpy 2.4. RM() of R's eRm 1.0-2 and raschmodel()
     * of psychotools 0.7 give the same difficulties to their five digits; eRm's standard errors, with all covariances,
     * are 0.80 to 0.83 of these.
     */
    @Test
    void lsat6AsByEnumeration() {
        RaschResult result = Rasch.estimate(Matrices.rightOrWrong(Matrices.lsat6()), EXACT);
        assertThat(result.converged()).isTrue();
        assertThat(result.usedAttempts()).isEqualTo(699);
        assertThat(result.allRight()).isEqualTo(298);
        assertThat(result.allWrong()).isEqualTo(3);
        double[] difficulties = {-1.256128455951, 0.474906003431, 1.235984152287, 0.168410575813, -0.623172275580};
        double[] errors = {0.13036255, 0.08481556, 0.0832543, 0.08848318, 0.10616092};
        double[] infits = {0.99536036, 1.00270763, 0.99056471, 1.00733034, 1.01047412};
        double[] outfits = {1.00274009, 0.99696071, 0.98040207, 1.00690347, 1.01601071};
        for (int i = 0; i < 5; i++) {
            RaschItem item = result.items().get(i);
            assertThat(item.difficulty()).isCloseTo(difficulties[i], CLOSE);
            assertThat(item.standardError()).isCloseTo(errors[i], within(1e-6));
            assertThat(item.infit()).isCloseTo(infits[i], within(1e-5));
            assertThat(item.outfit()).isCloseTo(outfits[i], within(1e-5));
            assertThat(item.attempts()).isEqualTo(699);
        }
    }

    /** The same people, the n-th without item n mod 5; by the same means, eRm and psychotools with missing values. */
    @Test
    void lsat6WithHolesAsByEnumeration() {
        int[][] rows = Matrices.lsat6();
        for (int attempt = 0; attempt < rows.length; attempt++) {
            rows[attempt][attempt % 5] = NO;
        }
        RaschResult result = Rasch.estimate(Matrices.rightOrWrong(rows), EXACT);
        double[] expected = {-1.272502938852, 0.488308624223, 1.249103420458, 0.152594930718, -0.617504036547};
        for (int i = 0; i < 5; i++) {
            assertThat(result.items().get(i).difficulty()).isCloseTo(expected[i], CLOSE);
        }
    }

    /** With two items the estimate is the log of how often the one was right and the other wrong (Rasch 1960). */
    @Test
    void twoItemsAreALogOfARatio() {
        int[][] rows = new int[50][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i < 30 ? new int[] {1, 0} : i < 40 ? new int[] {0, 1} : new int[] {1, 1};
        }
        RaschResult result = Rasch.estimate(Matrices.rightOrWrong(rows), EXACT);
        assertThat(result.items().get(1).difficulty() - result.items().get(0).difficulty())
                .isCloseTo(Math.log(30.0 / 10), within(1e-8));
    }

    @Test
    void recoversSimulatedDifficulties() {
        double[] difficulties = Matrices.difficulties(120, 11);
        RaschResult result = Rasch.estimate(
                Matrices.rightOrWrong(Matrices.simulated(difficulties, 6000, 30, 12)), RaschCriteria.USUAL);
        double squaredErrors = 0;
        double infit = 0;
        double outfit = 0;
        for (RaschItem item : result.items()) {
            double error = item.difficulty() - difficulties[(int) item.item()];
            assertThat(Math.abs(error)).isLessThan(4.5 * item.standardError());
            squaredErrors += error * error / item.standardError() / item.standardError();
            infit += item.infit();
            outfit += item.outfit();
        }
        assertThat(result.converged()).isTrue();
        assertThat(squaredErrors / 120).isBetween(0.7, 1.3);
        assertThat(infit / 120).isCloseTo(1, within(0.01));
        assertThat(outfit / 120).isCloseTo(1, within(0.03));
    }

    /** Two papers of ten that share one item: the step's length must find its way through the bottleneck. */
    @Test
    void convergesThroughOneSharedItem() {
        double[] difficulties = Matrices.difficulties(19, 21);
        int[][] rows = Matrices.simulated(difficulties, 2000, 19, 22);
        for (int attempt = 0; attempt < rows.length; attempt++) {
            for (int item = 0; item < 19; item++) {
                if (attempt % 2 == 0 ? item > 9 : item < 9) {
                    rows[attempt][item] = NO;
                }
            }
        }
        ScoreMatrix matrix = Matrices.rightOrWrong(rows);
        RaschResult usual = Rasch.estimate(matrix, RaschCriteria.USUAL);
        RaschResult exact = Rasch.estimate(matrix, EXACT);
        assertThat(usual.converged()).isTrue();
        assertThat(exact.converged()).isTrue();
        for (int item = 0; item < 19; item++) {
            double difficulty = exact.items().get(item).difficulty();
            assertThat(usual.items().get(item).difficulty()).isCloseTo(difficulty, within(0.01));
            assertThat(difficulty).isCloseTo(difficulties[item], within(0.5));
        }
    }

    @Test
    void whatCannotBeEstimatedSaysWhy() {
        int[][] rows = {
            // items: 0 to 2 linked, 3 all right, 4 all wrong, 5 and 6 a bank of their own, 7 unused
            {1, 0, 1, 1, 0, NO, NO, NO},
            {0, 1, 0, 1, 0, NO, NO, NO},
            {1, 1, 0, 1, 0, NO, NO, NO},
            {0, 0, 1, 1, NO, NO, NO, NO},
            {1, 1, 1, 1, NO, NO, NO, NO},
            {NO, NO, NO, NO, NO, 1, 0, NO},
            {NO, NO, NO, NO, NO, 0, 1, NO},
            {0, 0, 0, 1, 0, NO, NO, NO}
        };
        RaschResult result = Rasch.estimate(Matrices.rightOrWrong(rows), EXACT);
        assertThat(result.items())
                .extracting(RaschItem::state)
                .containsExactly(
                        State.ESTIMATED,
                        State.ESTIMATED,
                        State.ESTIMATED,
                        State.ALL_RIGHT,
                        State.ALL_WRONG,
                        State.NOT_LINKED,
                        State.NOT_LINKED,
                        State.UNUSED);
        // The last attempt is told apart only by the item that all got right.
        assertThat(result.usedAttempts()).isEqualTo(4);
        assertThat(result.allRight()).isEqualTo(1);
        assertThat(result.allWrong()).isZero();
    }

    /** Harder and easier, but nobody of the first two got one right that is wrong for the others: no common scale. */
    @Test
    void oneDirectionIsNoLink() {
        int[][] rows = {{1, 0, 0, 0}, {0, 1, 0, 0}, {1, 1, 1, 0}, {1, 1, 0, 1}};
        RaschResult result = Rasch.estimate(Matrices.rightOrWrong(rows), EXACT);
        assertThat(result.items())
                .extracting(RaschItem::state)
                .containsExactly(State.ESTIMATED, State.ESTIMATED, State.NOT_LINKED, State.NOT_LINKED);
    }

    @Test
    void stopsAfterTheIterations() {
        RaschResult result = Rasch.estimate(Matrices.rightOrWrong(Matrices.lsat6()), new RaschCriteria(1, 1e-9));
        assertThat(result.converged()).isFalse();
        assertThat(result.iterations()).isEqualTo(1);
    }

    /** Difficulties 40 logits apart, a score between them: nothing under- or overflows. */
    @Test
    void staysFiniteForExtremeDifficulties() {
        int items = 200;
        Responses responses = Responses.of(Matrices.rightOrWrong(halves(items)));
        ConditionalScores scores = new ConditionalScores(responses, items);
        double[] difficulties = new double[items];
        for (int item = 0; item < items; item++) {
            difficulties[item] = item < items / 2 ? -20 : 20;
        }
        scores.evaluate(difficulties);
        for (int item = 0; item < items; item++) {
            assertThat(scores.gradient(item)).isCloseTo(0, within(1e-6));
            assertThat(scores.infit(item)).isFinite();
        }
    }

    private static int[][] halves(int items) {
        int[][] rows = new int[1][items];
        for (int item = 0; item < items / 2; item++) {
            rows[0][item] = 1;
        }
        return rows;
    }
}
