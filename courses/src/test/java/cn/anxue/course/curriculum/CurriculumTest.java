package cn.anxue.course.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.course.curriculum.PublishProblem.Code;
import cn.anxue.course.progress.StudyRules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurriculumTest {

    private static final LessonRef LESSON = new LessonRef(7, "动火分级", LessonKind.TEXT, 45);
    private static final CourseRef COURSE = new CourseRef("动火作业", List.of(LESSON));

    private static CurriculumTerms terms(String title, String hours, List<CourseRef> courses, int months) {
        return new CurriculumTerms(title, "焊工", new BigDecimal(hours), courses, null, months, true);
    }

    private static List<PublishProblem> problems(CurriculumTerms terms) {
        return PublishCheck.problems(terms, StudyRules.STANDARD);
    }

    @Test
    void soundCurriculumHasNoProblem() {
        assertThat(problems(terms("动火作业安全", "1", List.of(COURSE), 12))).isEmpty();
    }

    @Test
    void everyProblemIsFound() {
        LessonRef bare = new LessonRef(8, " ", LessonKind.VIDEO, 0);
        CourseRef twice = new CourseRef("", List.of(LESSON, bare));
        CurriculumTerms bad = new CurriculumTerms(
                "", " ", new BigDecimal("-1"), List.of(COURSE, twice, new CourseRef("空", List.of())), null, 0, true);
        assertThat(problems(bad))
                .containsExactly(
                        new PublishProblem(Code.TITLE_MISSING, ""),
                        new PublishProblem(Code.JOB_CATEGORY_MISSING, ""),
                        new PublishProblem(Code.COURSE_TITLE_MISSING, ""),
                        new PublishProblem(Code.LESSON_TITLE_MISSING, ""),
                        new PublishProblem(Code.LESSON_WITHOUT_TIME, " "),
                        new PublishProblem(Code.COURSE_WITHOUT_LESSON, "空"),
                        new PublishProblem(Code.LESSON_TWICE, "动火分级"),
                        new PublishProblem(Code.HOURS_NEGATIVE, ""),
                        new PublishProblem(Code.VALIDITY_OUT_OF_RANGE, ""));
    }

    @Test
    void hoursMustBeWithinReach() {
        assertThat(problems(terms("a", "1.01", List.of(COURSE), 12)))
                .containsExactly(new PublishProblem(Code.HOURS_NOT_REACHABLE, ""));
    }

    @Test
    void nothingToDoIsNoCurriculum() {
        assertThat(problems(terms("a", "0", List.of(), 12)))
                .containsExactly(new PublishProblem(Code.NOTHING_TO_DO, ""));
        assertThat(problems(new CurriculumTerms("a", "焊工", BigDecimal.ZERO, List.of(), 3L, 12, false)))
                .isEmpty();
    }

    @Test
    void titleFitsACertificate() {
        assertThat(problems(terms("长".repeat(101), "1", List.of(COURSE), 601)))
                .extracting(PublishProblem::code)
                .containsExactly(Code.TITLE_TOO_LONG, Code.VALIDITY_OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24,12,2027-11-23",
        "2026-11-24,72,2032-11-23",
        "2026-01-31,1,2026-02-27",
        "2028-02-29,12,2029-02-27",
        "2026-03-01,12,2027-02-28"
    })
    void validityEndsTheDayBefore(LocalDate issued, int months, LocalDate until) {
        assertThat(ValidityPeriod.validUntil(issued, months)).isEqualTo(until);
    }
}
