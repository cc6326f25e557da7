package cn.anxue.course.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.anxue.course.progress.Standing.Achievement;
import cn.anxue.course.progress.Standing.ExamState;
import cn.anxue.course.progress.Standing.NextStep;
import cn.anxue.course.progress.Standing.Requirement;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    @ParameterizedTest
    @CsvSource({"0,0.00", "26,0.00", "27,0.01", "2699,0.99", "2700,1.00", "86400,32.00"})
    void creditHoursAreRoundedDown(long seconds, BigDecimal hours) {
        assertThat(CreditHours.of(Duration.ofSeconds(seconds), StudyRules.STANDARD))
                .isEqualTo(hours);
    }

    @Test
    void lessonIsCompletedByItsTime() {
        LessonProgress almost = LessonProgress.of(Duration.ofSeconds(479), 10, 80, true);
        assertThat(almost.completed()).isFalse();
        assertThat(almost.percent()).isEqualTo(99);
        assertThat(almost.remaining()).isEqualTo(Duration.ofSeconds(1));
        LessonProgress done = LessonProgress.of(Duration.ofSeconds(480), 10, 80, false);
        assertThat(done.completed()).isTrue();
        assertThat(done.percent()).isEqualTo(100);
        assertThat(done.remaining()).isZero();
    }

    @Test
    void lessonWithoutTimeIsCompletedByItsEnd() {
        assertThat(LessonProgress.of(Duration.ZERO, 0, 100, false).completed()).isFalse();
        assertThat(LessonProgress.of(Duration.ZERO, 0, 100, false).percent()).isZero();
        assertThat(LessonProgress.of(Duration.ZERO, 0, 100, true).completed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // hours, lessons, study first | earned, completed, exam -> next, percent, exam allowed
        "4, 8, true,  0,    0, OPEN,      STUDY, 0,   false",
        "4, 8, true,  2,    4, OPEN,      STUDY, 45,  false",
        "4, 8, false, 2,    4, OPEN,      STUDY, 45,  true",
        "4, 8, false, 2,    4, PASSED,    STUDY, 55,  false",
        "4, 8, true,  9,    4, OPEN,      STUDY, 67,  false",
        "4, 8, true,  3.99, 8, OPEN,      STUDY, 89,  false",
        "4, 8, true,  4,    8, OPEN,      EXAM,  90,  true",
        "4, 8, true,  4,    8, WAITING,   WAIT,  90,  false",
        "4, 8, true,  4,    8, EXHAUSTED, WAIT,  90,  false",
        "4, 8, true,  4,    8, PASSED,    DONE,  100, false",
        "4, 8, true,  4,    8, NONE,      DONE,  100, false",
        "4, 8, true,  3.999,8, NONE,      STUDY, 99,  false",
        "0, 8, true,  1,    4, NONE,      STUDY, 50,  false",
        "0, 0, true,  0,    0, OPEN,      EXAM,  90,  true",
        "4, 0, true,  1,    0, NONE,      STUDY, 25,  false",
    })
    void standing(
            BigDecimal hours,
            int lessons,
            boolean studyFirst,
            BigDecimal earned,
            int completed,
            ExamState exam,
            NextStep next,
            int percent,
            boolean examAllowed) {
        Standing standing =
                Standing.of(new Requirement(hours, lessons, studyFirst), new Achievement(earned, completed, exam));
        assertThat(standing.next()).isEqualTo(next);
        assertThat(standing.percent()).isEqualTo(percent);
        assertThat(standing.examAllowed()).isEqualTo(examAllowed);
    }

    @Test
    void impossibleRulesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StudyRules(Duration.ZERO, Duration.ofSeconds(1), Duration.ofHours(1), 2700));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new StudyRules(Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofHours(1), 2700));
    }
}
