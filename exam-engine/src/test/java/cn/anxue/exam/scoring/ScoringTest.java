package cn.anxue.exam.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.OrderKey;
import cn.anxue.exam.item.Key.TextKey;
import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.Response.ChoiceResponse;
import cn.anxue.exam.item.Response.OrderResponse;
import cn.anxue.exam.item.Response.TextResponse;
import cn.anxue.exam.paper.Paper;
import cn.anxue.exam.paper.Slot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {
    private static final Key ABD = new ChoiceKey(Set.of("A", "B", "D"));

    private static String mark(Key key, Response response, String marks, MarkingRule rule) {
        return Marker.mark(key, response, new BigDecimal(marks), rule, 0).toPlainString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"A,B,D;2.00;2.00", "A,B;0.00;1.00", "D;0.00;1.00", "A,C;0.00;0.00", "A,B,C,D;0.00;0.00"})
    void multipleChoice(String chosen, String strict, String half) {
        Response response = new ChoiceResponse(Set.of(chosen.split(",")));
        assertThat(mark(ABD, response, "2", MarkingRule.ALL_OR_NOTHING)).isEqualTo(strict);
        assertThat(mark(ABD, response, "2", MarkingRule.HALF_FOR_TOO_FEW)).isEqualTo(half);
    }

    @Test
    void nothingEarnsNothing() {
        assertThat(mark(ABD, new ChoiceResponse(Set.of()), "2", MarkingRule.HALF_FOR_TOO_FEW))
                .isEqualTo("0.00");
        assertThat(mark(ABD, new TextResponse("ABD"), "2", MarkingRule.HALF_FOR_TOO_FEW))
                .isEqualTo("0.00");
        assertThat(Marker.mark(ABD, null, BigDecimal.ONE, MarkingRule.ALL_OR_NOTHING, 0))
                .isEqualByComparingTo("0");
        assertThat(mark(ABD, new ChoiceResponse(Set.of("A")), "0.25", MarkingRule.HALF_FOR_TOO_FEW))
                .isEqualTo("0.13");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "10;true",
                "１０;true",
                "10米;true",
                "10 m;true",
                "10.5;true",
                "9.5;true",
                "10.51;false",
                "十;true",
                "10千米;false",
                "约10;false",
                "'';false",
                "10.0。;true"
            })
    void numbersWithinTolerance(String typed, boolean right) {
        Key key = new NumericKey(BigDecimal.TEN, new BigDecimal("0.5"), "米");
        assertThat(mark(key, new TextResponse(typed), "1", MarkingRule.ALL_OR_NOTHING))
                .isEqualTo(right ? "1.00" : "0.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"安全第一;true", "（安全第一）;true", "安全 第一。;true", "ABC;true", "ａｂｃ;true", "安全;false"})
    void textVariants(String typed, boolean right) {
        Key key = new TextKey(List.of("安全第一", "abc"), false);
        assertThat(mark(key, new TextResponse(typed), "1", MarkingRule.HALF_FOR_TOO_FEW))
                .isEqualTo(right ? "1.00" : "0.00");
    }

    @Test
    void orderIsAllOrNothing() {
        Key key = new OrderKey(List.of("A", "B", "C"));
        assertThat(mark(key, new OrderResponse(List.of("A", "B", "C")), "3", MarkingRule.HALF_FOR_TOO_FEW))
                .isEqualTo("3.00");
        assertThat(mark(key, new OrderResponse(List.of("A", "B")), "3", MarkingRule.HALF_FOR_TOO_FEW))
                .isEqualTo("0.00");
    }

    @Test
    void sumsAPaper() {
        Paper paper = new Paper(
                1,
                List.of(
                        new Slot(1, 11, new BigDecimal("2"), List.of(0, 1)),
                        new Slot(2, 12, new BigDecimal("1.5"), List.of(0, 1, 2, 3))));
        Map<Long, Key> keys = Map.of(11L, new ChoiceKey(Set.of("TRUE")), 12L, ABD);
        Map<Integer, Response> responses = Map.of(2, new ChoiceResponse(Set.of("A")));
        Score score = Scoring.score(paper, responses, keys::get, MarkingRule.HALF_FOR_TOO_FEW, new BigDecimal("0.75"));
        assertThat(score.points()).isEqualTo(new BigDecimal("0.75"));
        assertThat(score.maximum()).isEqualTo(new BigDecimal("3.50"));
        assertThat(score.passed()).isTrue();
        assertThat(score.slots().get(0).answered()).isFalse();
        assertThatThrownBy(
                        () -> Scoring.score(paper, responses, id -> null, MarkingRule.ALL_OR_NOTHING, BigDecimal.ONE))
                .isInstanceOf(EngineException.class);
    }
}
