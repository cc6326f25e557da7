package cn.anxue.exam.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreMatrixTest {
    @Test
    void totalsAreExact() {
        ScoreMatrix.Builder builder = ScoreMatrix.builder();
        for (int item = 0; item < 10; item++) {
            builder.item(AnalysedItem.open(item));
        }
        builder.attempt();
        for (int item = 0; item < 10; item++) {
            builder.cell(item, 10, 100, Answer.GIVEN);
        }
        ScoreMatrix matrix = builder.attempt().build();
        assertThat(matrix.attempts()).isEqualTo(2);
        assertThat(matrix.points(0)).isEqualTo(100);
        assertThat(matrix.share(0)).isEqualTo(0.1);
        assertThat(matrix.share(1)).isZero();
    }

    @Test
    void wrongCellsAreRefused() {
        ScoreMatrix.Builder builder = ScoreMatrix.builder().item(Matrices.choice(7, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.item(Matrices.choice(7, 4)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.cell(7, 1, 1, Answer.GIVEN));
        builder.attempt();
        assertThatIllegalArgumentException().isThrownBy(() -> builder.cell(8, 1, 1, Answer.GIVEN));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.cell(7, 2, 1, Answer.GIVEN));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.cell(7, -1, 1, Answer.GIVEN));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.cell(7, 0, 0, Answer.GIVEN));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.cell(7, 0, 70_000, Answer.GIVEN));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.cell(7, 0, 1, Answer.chose(4)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.cell(7, 0, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.cell(7, 0, 1, Answer.GIVEN, -1));
        builder.cell(7, 65_535, 65_535, Answer.chose(3), 5);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.cell(7, 1, 1, Answer.GIVEN));
        assertThat(builder.build().points(0)).isEqualTo(65_535);
    }

    @Test
    void wrongItemsAndOptionsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AnalysedItem(1, 32, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new AnalysedItem(1, 4, Set.of(4)));
        assertThatIllegalArgumentException().isThrownBy(() -> Answer.chose(31));
        assertThat(new AnalysedItem(1, 31, Set.of(30)).correct()).containsExactly(30);
    }

    @Test
    void nothingAtAllGivesNoNumbers() {
        ScoreMatrix empty = ScoreMatrix.builder().item(Matrices.choice(1, 4)).build();
        ItemStatistics item = ItemAnalysis.of(empty, ItemThresholds.USUAL).get(0);
        assertThat(item.attempts()).isZero();
        assertThat(item.discrimination()).isEmpty();
        assertThat(item.itemRest()).isEmpty();
        assertThat(item.meanSeconds()).isEmpty();
        assertThat(item.flags()).containsExactly(ItemFlag.TOO_FEW_ATTEMPTS);
        TestStatistics test = TestAnalysis.of(empty, 2);
        assertThat(test.deviation()).isEmpty();
        assertThat(test.reliability()).isEmpty();
        assertThat(test.distribution()).containsExactly(0, 0);
        RaschResult rasch = Rasch.estimate(empty, RaschCriteria.USUAL);
        assertThat(rasch.items()).extracting(RaschItem::state).containsExactly(RaschItem.State.UNUSED);
    }
}
