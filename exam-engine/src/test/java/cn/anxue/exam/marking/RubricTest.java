package cn.anxue.exam.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anxue.exam.marking.Rubric.Parsed;
import cn.anxue.exam.marking.Rubric.Reason;
import cn.anxue.exam.marking.Rubric.Wrong;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricTest {

    private static final String ISOLATION = "隔离措施\n  4 阀门关闭、上锁、挂牌\n ２ 只关闭\n0\n\n监护\n1 有监护人\n0 没有";

    @Test
    void readsWhatPeopleWrite() {
        Rubric rubric = rubric(ISOLATION);
        assertThat(rubric.criteria()).extracting(Rubric.Criterion::name).containsExactly("隔离措施", "监护");
        assertThat(rubric.criteria().get(0).levels())
                .extracting(Rubric.Level::words)
                .containsExactly("阀门关闭、上锁、挂牌", "只关闭", "");
        assertThat(rubric.most()).isEqualByComparingTo("5");
        assertThat(rubric(rubric.write())).isEqualTo(rubric);
    }

    /** Of 5 points of its own 3 are 6 of 10 marks, and 4 of 3 marks are 2.40. */
    @Test
    void pointsAreScaledToTheMarks() {
        Rubric rubric = rubric(ISOLATION);
        assertThat(rubric.points(List.of(1, 0), BigDecimal.TEN)).isEqualTo(new BigDecimal("6.00"));
        assertThat(rubric.points(List.of(0, 1), new BigDecimal("3"))).isEqualTo(new BigDecimal("2.40"));
        assertThat(rubric.points(List.of(0, 0), BigDecimal.TEN)).isEqualTo(new BigDecimal("10.00"));
        assertThatThrownBy(() -> rubric.points(List.of(0), BigDecimal.TEN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rubric.points(List.of(0, 2), BigDecimal.TEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; 1; NOTHING",
                "1 a|甲; 1; LEVEL_WITHOUT_CRITERION",
                "甲|1 a; 1; TOO_FEW_LEVELS",
                "|甲|1 a|乙|1 b|0 c; 2; TOO_FEW_LEVELS",
                "甲|1 a|1.0 b; 3; TWICE",
                "甲|1 a|0 b|甲|1 a|0 b; 4; TWICE",
                "甲|1.005 a|0 b; 2; BAD_POINTS",
                "甲|1001 a|0 b; 2; BAD_POINTS",
                "甲|1..2 a|0 b; 2; BAD_POINTS"
            })
    void saysWhatIsWrongWhere(String text, int line, Reason reason) {
        assertThat(Rubric.read(text.replace('|', '\n'))).isEqualTo(new Wrong(line, reason));
    }

    @Test
    void hasLimits() {
        assertThat(Rubric.read("甲\n1 " + "长".repeat(300) + "\n0 b")).isEqualTo(new Wrong(2, Reason.TOO_LONG));
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 13; i++) {
            many.append((char) ('甲' + i)).append("\n1 a\n0 b\n");
        }
        assertThat(Rubric.read(many.toString())).isEqualTo(new Wrong(37, Reason.TOO_MANY));
    }

    private static Rubric rubric(String text) {
        return ((Parsed) Rubric.read(text)).rubric();
    }
}
