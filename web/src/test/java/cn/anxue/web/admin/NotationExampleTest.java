package cn.anxue.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.notation.Notation;
import cn.anxue.exam.qti.QtiItem;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotationExampleTest {

    private static final String PICTURE = ": /media/7 80x60\n";

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyExampleIsAQuestionThatItsOwnAnswerSolves(String language) {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(NotationExample.all(locale)).hasSize(17).allSatisfy(example -> {
            String below =
                    switch (example.task()) {
                        case "AREAS" -> "\npicture" + PICTURE + "* rect 1,1,9,9\n- circle 30,30,9\n";
                        case "POINTS" -> "\npoints" + PICTURE + "* rect 1,1,9,9\n";
                        case "ORDER" -> "\npicture" + PICTURE + "1. rect 1,1,9,9\n2. circle 30,30,9\n";
                        case "LABELS" -> "\nlabels" + PICTURE + "* rect 1,1,9,9 a\nwords: b\n";
                        case "LINKS" -> "\nlinks" + PICTURE + "* rect 1,1,9,9 a\n* circle 30,30,9 b\na <-> b\n";
                        default -> "\n";
                    };
            QtiItem item = Notation.read(example.text() + below);
            double share = item.share(item.toCanonical(item.solution(1), 1), 1);
            assertThat(share).as(example.title()).isEqualTo(item.needsHuman() ? 0 : 1);
            assertThat(Notation.write(item, locale)).as(example.title()).isPresent();
        });
    }
}
