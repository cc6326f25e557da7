package cn.anxue.course.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.anxue.course.content.LessonMarkup;
import cn.anxue.course.curriculum.LessonKind;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final String TESTS = "/cn/anxue/course/catalogue/";

    @Test
    void smallCatalogueIsReadWhole() throws IOException {
        Catalogue catalogue = Catalogue.load(TESTS + "small/");
        CatalogueCourse course = catalogue.course("one").orElseThrow();
        assertThat(course.lessons())
                .extracting(CatalogueLesson::kind)
                .containsExactly(LessonKind.TEXT, LessonKind.SLIDES, LessonKind.VIDEO);
        assertThat(course.lessons().get(0).markdown()).startsWith("# 一");
        assertThat(course.lessons().get(1).slides()).containsExactly("one/pictures/s.svg");
        CatalogueLesson film = course.lessons().get(2);
        assertThat(film.video()).isEqualTo("one/pictures/v.webm");
        assertThat(film.subtitles()).isEqualTo("one/pictures/v.vtt");
        try (InputStream in = catalogue.open("one/pictures/v.vtt").orElseThrow()) {
            assertThat(in).hasContent("WEBVTT");
        }
    }

    @Test
    void questionsOfEveryType() {
        CatalogueBank bank = Catalogue.load(TESTS + "small/").banks().get(0);
        assertThat(bank.name()).isEqualTo("小题库");
        assertThat(bank.questions()).hasSize(6);
        assertThat(bank.questions().get(0).picture()).isEqualTo("one/pictures/p.svg");
        assertThat(bank.questions().get(1).options()).isEmpty();
        assertThat(bank.questions().get(3).value()).isEqualTo(new BigDecimal("0.5"));
        assertThat(bank.questions().get(5).notationAt("/media/7")).contains("图片：/media/7 80x60");
        assertThat(bank.questions().get(4).answer()).isEqualTo(List.of("A", "B", "C"));
    }

    @Test
    void onlyNamedFilesAreOpened() {
        Catalogue catalogue = Catalogue.load(TESTS + "small/");
        assertThat(catalogue.open("one/pictures/p.svg")).isPresent(); // named within a text
        assertThat(catalogue.open("one/a.md")).isEmpty();
        assertThat(catalogue.open("questions/q.json")).isEmpty();
        assertThat(catalogue.open("../catalogue/small/one/pictures/p.svg")).isEmpty();
        assertThat(catalogue.course("two")).isEmpty();
    }

    @Test
    void brokenCatalogueSaysWhere() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Catalogue.load(TESTS + "broken/"))
                .withMessageContaining("q.json")
                .withMessageContaining("坏题");
        assertThatIllegalStateException()
                .isThrownBy(() -> Catalogue.load(TESTS + "nowhere/"))
                .withMessageContaining("index.json");
    }

    /** The real one, once its content is there. */
    @Test
    void builtInCatalogueIsComplete() {
        assumeTrue(Catalogue.class.getResource("fire-safety-basics/course.json") != null, "content not yet there");
        Catalogue catalogue = Catalogue.load();
        assertThat(catalogue.courses()).hasSize(3);
        assertThat(catalogue.banks().stream()
                        .mapToInt(bank -> bank.questions().size())
                        .sum())
                .isGreaterThanOrEqualTo(150);
        for (CatalogueCourse course : catalogue.courses()) {
            for (CatalogueLesson lesson : course.lessons()) {
                String html = LessonMarkup.toHtml(lesson.markdown(), source -> Optional.of("/" + course.path(source)));
                assertThat(html).doesNotContain("&lt;", "![");
            }
        }
    }
}
