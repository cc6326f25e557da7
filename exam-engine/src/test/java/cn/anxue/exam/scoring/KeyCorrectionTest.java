package cn.anxue.exam.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.Response.ChoiceResponse;
import cn.anxue.exam.paper.Paper;
import cn.anxue.exam.paper.Slot;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyCorrectionTest {
    private static final Key A = new ChoiceKey(Set.of("A"));
    private static final Key B = new ChoiceKey(Set.of("B"));

    /** Two questions of 2 marks, one of 6; pass mark 6 of 10. */
    private static final Paper PAPER = new Paper(1, List.of(slot(1, 11, "2"), slot(2, 12, "2"), slot(3, 13, "6")));

    private static Slot slot(int number, long version, String marks) {
        return new Slot(number, version, new BigDecimal(marks), List.of(0, 1, 2, 3));
    }

    private static Score score(Map<Long, KeyCorrection> corrections, String... chosen) {
        Map<Integer, Response> responses = new HashMap<>();
        for (int i = 0; i < chosen.length; i++) {
            if (!chosen[i].isEmpty()) {
                responses.put(i + 1, new ChoiceResponse(Set.of(chosen[i])));
            }
        }
        return Scoring.score(
                PAPER,
                responses,
                Map.of(),
                version -> A,
                corrections::get,
                MarkingRule.ALL_OR_NOTHING,
                new BigDecimal("6"));
    }

    @Test
    void anotherKeyTakesAndGives() {
        Map<Long, KeyCorrection> replaced = Map.of(11L, new KeyCorrection.Replaced(B));
        assertThat(score(replaced, "A", "A", "").points()).isEqualTo(new BigDecimal("2.00"));
        assertThat(score(replaced, "B", "A", "").points()).isEqualTo(new BigDecimal("4.00"));
    }

    @Test
    void aFurtherKeyGivesOnly() {
        Map<Long, KeyCorrection> also = Map.of(11L, new KeyCorrection.AlsoRight(List.of(B)));
        assertThat(score(also, "A", "", "").points()).isEqualTo(new BigDecimal("2.00"));
        assertThat(score(also, "B", "", "").points()).isEqualTo(new BigDecimal("2.00"));
        assertThat(score(also, "C", "", "").points()).isEqualTo(new BigDecimal("0.00"));
    }

    @Test
    void fullMarksAreForEverybody() {
        Map<Long, KeyCorrection> full = Map.of(13L, new KeyCorrection.FullMarks());
        assertThat(score(full).points()).isEqualTo(new BigDecimal("6.00"));
        assertThat(score(full).passed()).isTrue();
    }

    /** Without the question of 6 marks 4 are left, and 6 of 10 asks for 2.4 of them. */
    @Test
    void whatIsLeftOutLowersThePassMarkInProportion() {
        Map<Long, KeyCorrection> out = Map.of(13L, new KeyCorrection.LeftOut());
        Score one = score(out, "A", "C", "A");
        assertThat(one.points()).isEqualTo(new BigDecimal("2.00"));
        assertThat(one.maximum()).isEqualTo(new BigDecimal("4.00"));
        assertThat(one.passed()).isFalse();
        assertThat(score(out, "A", "A", "B").passed()).isTrue();
        assertThat(one.slots().get(2).maximum()).isEqualTo(new BigDecimal("0.00"));
    }

    /** A person's mark stands in place of the key, old or new; only what is decided for everybody stands above it. */
    @Test
    void marksGivenByPeople() {
        Map<Integer, BigDecimal> marks = Map.of(1, new BigDecimal("1.5"));
        assertThat(points(marks, Map.of())).isEqualTo("1.50");
        assertThat(points(marks, Map.of(11L, new KeyCorrection.Replaced(B)))).isEqualTo("1.50");
        assertThat(points(marks, Map.of(11L, new KeyCorrection.AlsoRight(List.of(B)))))
                .isEqualTo("1.50");
        assertThat(points(marks, Map.of(11L, new KeyCorrection.FullMarks()))).isEqualTo("2.00");
        assertThat(points(marks, Map.of(11L, new KeyCorrection.LeftOut()))).isEqualTo("0.00");
    }

    private static String points(Map<Integer, BigDecimal> marks, Map<Long, KeyCorrection> corrections) {
        return Scoring.score(
                        PAPER,
                        Map.of(1, new ChoiceResponse(Set.of("B"))),
                        marks,
                        version -> A,
                        corrections::get,
                        MarkingRule.ALL_OR_NOTHING,
                        new BigDecimal("6"))
                .points()
                .toPlainString();
    }

    @Test
    void aPaperWithoutQuestionsIsNotPassed() {
        KeyCorrection out = new KeyCorrection.LeftOut();
        assertThat(score(Map.of(11L, out, 12L, out, 13L, out), "A", "A", "A").passed())
                .isFalse();
    }
}
