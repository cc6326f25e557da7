package cn.anxue.exam.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ItemAnalysisTest {
    private static final Offset<Double> CLOSE = within(1e-9);
    private static final ItemThresholds FROM_TEN = new ItemThresholds(10, 0.95, 0.30, 0.20, 0.05, 1.645);
    private static final long ITEM = 1;
    private static final long LADDER = 2;

    /** Facility, and corrected item-total correlation r.drop, by alpha() of R's psych 2.2.9. */
    @Test
    void lsat6AsByPsych() {
        List<ItemStatistics> items = ItemAnalysis.of(Matrices.rightOrWrong(Matrices.lsat6()), ItemThresholds.USUAL);
        double[] facilities = {0.924, 0.709, 0.553, 0.763, 0.870};
        double[] itemRests = {0.1128326889, 0.1531781201, 0.1727789433, 0.1444280952, 0.1215964025};
        for (int i = 0; i < 5; i++) {
            assertThat(items.get(i).facility()).isCloseTo(facilities[i], CLOSE);
            assertThat(items.get(i).itemRest().getAsDouble()).isCloseTo(itemRests[i], CLOSE);
            assertThat(items.get(i).attempts()).isEqualTo(1000);
            assertThat(items.get(i).exposure()).isEqualTo(1);
        }
    }

    /** By hand: 27 % of ten are three; of the best three two were right, of the weakest three one. */
    @Test
    void groupsOfThreeOfTen() {
        ItemStatistics item = ladder("BoABACABAA", 0);
        assertThat(item.facility()).isCloseTo(0.5, CLOSE);
        assertThat(item.upperGroup()).isEqualTo(3);
        assertThat(item.lowerGroup()).isEqualTo(3);
        assertThat(item.discrimination().getAsDouble()).isCloseTo(1.0 / 3, CLOSE);
        assertThat(item.omitted()).isEqualTo(1);
        assertThat(item.options())
                .extracting(OptionStatistics::all, OptionStatistics::upper, OptionStatistics::lower)
                .containsExactly(tuple(5, 2, 1), tuple(3, 1, 1), tuple(1, 0, 0), tuple(0, 0, 0));
        assertThat(item.flags()).containsExactly(ItemFlag.UNUSED_DISTRACTOR);
        assertThat(item.options().get(3).flags()).containsExactly(ItemFlag.UNUSED_DISTRACTOR);
        assertThat(item.options().get(0).correct()).isTrue();
    }

    /** The fourth best has the total of the third best. */
    @Test
    void tiesBelongToTheGroup() {
        ItemStatistics item = ladder("BoABACAAAA", 1);
        assertThat(item.upperGroup()).isEqualTo(4);
        assertThat(item.lowerGroup()).isEqualTo(3);
        assertThat(item.discrimination().getAsDouble()).isCloseTo(1 - 1.0 / 3, CLOSE);
    }

    @Test
    void aWrongKeyIsSeen() {
        ItemStatistics item = ladder("AAACABABBB", 0);
        assertThat(item.discrimination().getAsDouble()).isCloseTo(-1, CLOSE);
        assertThat(item.itemRest().getAsDouble()).isNegative();
        assertThat(item.flags())
                .containsExactlyInAnyOrder(
                        ItemFlag.NEGATIVE_DISCRIMINATION,
                        ItemFlag.DISTRACTOR_ATTRACTS_BEST,
                        ItemFlag.UNUSED_DISTRACTOR);
        assertThat(item.options().get(1).flags()).containsExactly(ItemFlag.DISTRACTOR_ATTRACTS_BEST);
    }

    @Test
    void easyHardAndLow() {
        assertThat(ladder("AAAAAAAAAA", 0).flags()).contains(ItemFlag.TOO_EASY);
        assertThat(ladder("AAAAAAAAAA", 0).flags()).doesNotContain(ItemFlag.LOW_DISCRIMINATION);
        assertThat(ladder("BBBBBBBDCA", 0).flags()).containsExactly(ItemFlag.TOO_HARD);
        assertThat(ladder("ABCDABCDBA", 0).flags())
                .contains(ItemFlag.LOW_DISCRIMINATION)
                .doesNotContain(ItemFlag.NEGATIVE_DISCRIMINATION);
    }

    @Test
    void fewAttemptsSayNothing() {
        ScoreMatrix matrix = ladderMatrix("AAACABABBB", 0);
        assertThat(ItemAnalysis.of(matrix, ItemThresholds.USUAL).get(0).flags())
                .containsExactly(ItemFlag.TOO_FEW_ATTEMPTS);
    }

    @Test
    void alikeTotalsMakeNoGroups() {
        ItemStatistics item = ItemAnalysis.of(
                        Matrices.rightOrWrong(new int[][] {{0, 1}, {1, 0}, {0, 1}}), ItemThresholds.USUAL)
                .get(0);
        assertThat(item.upperGroup()).isZero();
        assertThat(item.discrimination()).isEmpty();
        assertThat(item.itemRest().getAsDouble()).isCloseTo(-1, CLOSE);
    }

    /** An item of a paper alone has no rest; the ladder keeps the seconds of its position. */
    @Test
    void secondsAndExposure() {
        ScoreMatrix matrix = ScoreMatrix.builder()
                .item(AnalysedItem.open(ITEM))
                .attempt()
                .cell(ITEM, 0, 100, Answer.OMITTED, 100)
                .attempt()
                .cell(ITEM, 50, 100, Answer.GIVEN, 20)
                .attempt()
                .cell(ITEM, 100, 200, Answer.GIVEN, 30)
                .attempt()
                .cell(ITEM, 0, 100, Answer.GIVEN)
                .attempt()
                .cell(ITEM, 0, 100, Answer.GIVEN, 10)
                .attempt()
                .build();
        ItemStatistics item = ItemAnalysis.of(matrix, FROM_TEN).get(0);
        assertThat(item.meanSeconds().getAsDouble()).isEqualTo(40);
        assertThat(item.medianSeconds().getAsDouble()).isEqualTo(25);
        assertThat(item.facility()).isCloseTo(0.2, CLOSE);
        assertThat(item.exposure()).isCloseTo(5.0 / 6, CLOSE);
        assertThat(item.itemRest()).isEmpty();
    }

    private static ItemStatistics ladder(String answers, int step) {
        return ItemAnalysis.of(ladderMatrix(answers, step), FROM_TEN).get(0);
    }

    /**
     * One attempt per letter, from the weakest to the best by a second item of many marks; A is right, o omitted.
     *
     * @param lift what the fourth best gets more, in steps of the ladder
     */
    private static ScoreMatrix ladderMatrix(String answers, int lift) {
        ScoreMatrix.Builder builder =
                ScoreMatrix.builder().item(Matrices.choice(ITEM, 4)).item(AnalysedItem.open(LADDER));
        for (int i = 0; i < answers.length(); i++) {
            char letter = answers.charAt(i);
            int answer = letter == 'o' ? Answer.OMITTED : Answer.chose(letter - 'A');
            int step = i + (i == answers.length() - 4 ? lift : 0);
            builder.attempt()
                    .cell(ITEM, letter == 'A' ? 100 : 0, 100, answer)
                    .cell(LADDER, 200 * step, 2000, Answer.GIVEN);
        }
        return builder.build();
    }
}
