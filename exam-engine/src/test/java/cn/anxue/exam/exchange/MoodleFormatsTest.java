package cn.anxue.exam.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.anxue.exam.TestData;
import cn.anxue.exam.exchange.BankImport.Rejected;
import cn.anxue.exam.exchange.ImportedQuestion.Warning;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.notation.Notation;
import cn.anxue.exam.qti.QtiItem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Files that Moodle itself reads: every entry is accounted for. */
class MoodleFormatsTest {
    private static BankImport read(String name) {
        try (InputStream file = Files.newInputStream(TestData.moodle(name))) {
            if (name.endsWith(".xml")) {
                return MoodleXmlBank.read(file, ImportLimits.DEFAULT);
            }
            return name.contains("aiken")
                    ? AikenBank.read(file, ImportLimits.DEFAULT)
                    : GiftBank.read(file, ImportLimits.DEFAULT);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Question first(BankImport bank) {
        return bank.imported().get(0).question();
    }

    private static List<String> texts(Question question) {
        return question.item().options().stream().map(Option::text).toList();
    }

    /** The text that makes the question. */
    private static String text(ImportedQuestion question) {
        return Notation.write((QtiItem) ((CompositeKey) question.question().key()).content())
                .orElseThrow();
    }

    private static List<WarningCode> warnings(ImportedQuestion question) {
        return question.warnings().stream().map(Warning::code).toList();
    }

    @Test
    void aiken() {
        BankImport bank = read("questions.aiken.txt");
        assertThat(bank.rejected()).isEmpty();
        assertThat(bank.imported()).extracting(ImportedQuestion::row).containsExactly(1, 8);
        assertThat(texts(first(bank))).containsExactly("Petr Skoda", "Martin Dougiamas", "Eloy Lafuente", "Tim Hunt");
        assertThat(first(bank).key()).isEqualTo(new ChoiceKey(Set.of("B")));
        assertThat(bank.imported().get(1).question().item().type()).isEqualTo(ItemType.TRUE_FALSE);
    }

    @Test
    void gift() {
        BankImport bank = read("questions.gift.txt");
        assertThat(bank.rows()).isEqualTo(9);
        assertThat(bank.imported()).extracting(ImportedQuestion::row).containsExactly(2, 5, 14, 22, 31, 34, 41, 46);
        assertThat(bank.duplicates()).containsExactly(new BankImport.Duplicate(49, 46, true));
        assertThat(bank.rejected()).isEmpty();
        assertThat(text(bank.imported().get(0))).isEqualTo("How are you?\n简答：\n");
        assertThat(text(bank.imported().get(1)))
                .startsWith(
                        "Match the activity to the description.\nAn activity supporting asynchronous discussions. → Forum\n")
                .endsWith("→ Chat\n");
        assertThat(text(bank.imported().get(5))).isEqualTo("Which is the best animal?\n{{Frog|Cat@0.5}}\n");
        ImportedQuestion yellow = bank.imported().get(2);
        assertThat(texts(yellow.question())).containsExactly("yellow", "red", "blue");
        assertThat(yellow.question().item().type()).isEqualTo(ItemType.SINGLE_CHOICE);
        assertThat(warnings(yellow)).containsExactly(WarningCode.FEEDBACK_LEFT_OUT);
        Question colours = bank.imported().get(3).question();
        assertThat(colours.item().type()).isEqualTo(ItemType.MULTIPLE_CHOICE);
        assertThat(colours.key()).isEqualTo(new ChoiceKey(Set.of("A", "C")));
        assertThat(bank.imported().get(4).question().key())
                .isEqualTo(new NumericKey(new BigDecimal("3"), new BigDecimal("2")));
        assertThat(bank.imported().get(6).question().explanation()).startsWith("This is, of course,");
    }

    @Test
    void giftWithCategory() {
        BankImport bank = read("questions_in_category.gift.txt");
        assertThat(bank.rejected()).isEmpty();
        assertThat(bank.imported())
                .hasSize(4)
                .allMatch(read -> read.question().chapter().equals("Default for New Features"));
        assertThat(text(bank.imported().get(0))).contains("→ Wiki\n");
        Question greeting = bank.imported().get(1).question();
        assertThat(greeting.item().stem()).isEqualTo("Listen to this greeting:\nWhat language is being spoken?");
        assertThat(texts(greeting)).containsExactly("English", "French", "German", "Spanish");
    }

    @Test
    void giftOfWindows() {
        BankImport bank = read("questions_encoding_windows-1252.gift.txt");
        assertThat(bank.imported())
                .extracting(MoodleFormatsTest::text)
                .containsExactly("asdf\n简答：\n", "asdfasdf\n简答：\n");
        assertThat(bank.rejected())
                .extracting(Rejected::reason, Rejected::args)
                .containsExactly(tuple(ReasonCode.OPTIONS_ALIKE, List.of("asdf", "asdf")));
    }

    @Test
    void multichoiceWithRecordingAndFlags() {
        BankImport bank = read("multichoice.xml");
        assertThat(bank.rejected()).isEmpty();
        assertThat(first(bank).chapter()).isEqualTo("Default for testhead/Multichoice");
        assertThat(texts(first(bank))).containsExactly("English", "French", "German", "Danish");
        assertThat(first(bank).key()).isEqualTo(new ChoiceKey(Set.of("B")));
        assertThat(warnings(bank.imported().get(0)))
                .containsExactlyInAnyOrder(WarningCode.MEDIA_LEFT_OUT, WarningCode.FEEDBACK_LEFT_OUT);
        assertThat(bank.imported().get(0).picture()).isNull();
    }

    @Test
    void trueFalseWithPictures() {
        BankImport bank = read("truefalse.xml");
        assertThat(bank.imported()).extracting(ImportedQuestion::row).containsExactly(1, 2);
        assertThat(bank.imported())
                .extracting(read -> read.question().key())
                .containsExactly(new ChoiceKey(Set.of("FALSE")), new ChoiceKey(Set.of("TRUE")));
        assertThat(bank.imported()).allSatisfy(read -> {
            assertThat(read.picture()).isNotNull();
            assertThat(read.picture().mediaType()).isEqualTo("image/jpeg");
        });
    }

    @Test
    void clozeWithPictures() {
        ImportedQuestion read = read("multianswer.xml").imported().get(0);
        List<String> pictures = ((CompositeKey) read.question().key()).content().files();
        assertThat(read.namedPictures()).containsOnlyKeys(pictures);
        assertThat(text(read))
                .isEqualTo("Match the following cities with the correct state,\n"
                        + "California ![California flag](%s) or Arizona ![Arizona flag](%s)\n"
                                .formatted(pictures.toArray())
                        + "* San Francisco: {{*California/Arizona}}\n* Tucson: {{California/*Arizona}}\n"
                        + "* Los Angeles: {{*California/Arizona}}\n* Phoenix: {{California/*Arizona}}\n"
                        + "The capital of France is {{Paris|Marseille@0.5}}.\n");
        assertThat(warnings(read)).containsExactlyInAnyOrder(WarningCode.FEEDBACK_LEFT_OUT, WarningCode.MEDIA_LEFT_OUT);
    }

    @Test
    void categoriesNest() {
        assertThat(first(read("nested_categories.xml")).chapter()).isEqualTo("Delta/Epsilon/Zeta");
        assertThat(first(read("nested_categories.xml")).item().stem()).isEqualTo("Testing Zeta Question");
    }
}
