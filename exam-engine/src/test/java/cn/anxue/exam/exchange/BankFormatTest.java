package cn.anxue.exam.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.TestData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file's format is told by its content, and every entry is accounted for in any of them. */
class BankFormatTest {

    @ParameterizedTest
    @CsvSource({
        "multichoice.xml, MOODLE_XML",
        "nested_categories.xml, MOODLE_XML",
        "questions.aiken.txt, AIKEN",
        "questions.gift.txt, GIFT",
        "questions_in_category.gift.txt, GIFT",
        "questions_encoding_windows-1252.gift.txt, GIFT"
    })
    void realFiles(String name, BankFormat expected) throws IOException {
        byte[] file = Files.readAllBytes(TestData.moodle(name));
        assertThat(BankFormat.of(file)).isEqualTo(expected);
        BankImport bank =
                BankFile.read(expected, file, null, ImportLimits.DEFAULT).bank();
        assertThat(bank.rows()).isPositive();
        assertThat(bank.imported().size()
                        + bank.duplicates().size()
                        + bank.rejected().size())
                .isEqualTo(bank.rows());
    }

    @ParameterizedTest
    @CsvSource({"principals", "welding"})
    void spreadsheets(String name) throws IOException {
        assertThat(BankFormat.of(Files.readAllBytes(TestData.bank(name)))).isEqualTo(BankFormat.SPREADSHEET);
    }

    @Test
    void texts() {
        assertThat(of("1. 选（ A ）\nA. 甲 B. 乙\n")).isEqualTo(BankFormat.PAPER);
        assertThat(of("一、判断题\n1. {注} 是对的（√）")).isEqualTo(BankFormat.PAPER);
        assertThat(of("对{T}")).isEqualTo(BankFormat.GIFT);
        assertThat(of("[html]选{=甲 ~乙}")).isEqualTo(BankFormat.GIFT);
        assertThat(of("[{\"stem\":\"甲\"}]")).isEqualTo(BankFormat.JSON);
        assertThat(of(" \n{\"a\":1}\n{\"a\":2}")).isEqualTo(BankFormat.JSON);
        assertThat(of("<quiz></quiz>")).isEqualTo(BankFormat.MOODLE_XML);
        assertThat(of("<?xml version='1.0'?><assessmentItem xmlns='x'/>")).isEqualTo(BankFormat.QTI);
        assertThat(of("<?xml version='1.0'?>\n<qti-assessment-item>")).isEqualTo(BankFormat.QTI);
        assertThat(of("<quiz><question><text>&lt;item><assessmentItem></text></question></quiz>"))
                .isEqualTo(BankFormat.MOODLE_XML);
        assertThat(of("题干,答案\n甲,对")).isEqualTo(BankFormat.CSV);
        assertThat(BankFormat.of(new byte[] {0, 1, 2, 3})).isEqualTo(BankFormat.SPREADSHEET);
        assertThat(BankFormat.of(new byte[0])).isEqualTo(BankFormat.PAPER);
    }

    private static BankFormat of(String text) {
        return BankFormat.of(text.getBytes(UTF_8));
    }

    @Test
    void aPaperBringsItsDoubts() {
        byte[] paper = "1. 选（ B ）\nA. 甲\nB. 乙\n3. 对吗（√）\n5. 没有答案\nA. 甲\nB. 乙\n".getBytes(UTF_8);
        BankFile.Reading reading = BankFile.read(BankFormat.PAPER, paper, null, ImportLimits.DEFAULT);
        assertThat(reading.bank().imported()).hasSize(2);
        assertThat(reading.doubts().keySet()).containsExactlyInAnyOrder(4, 5);
        assertThat(reading.doubts().get(4))
                .containsExactly(new PaperImport.Doubt(PaperImport.DoubtCode.NUMBER_GAP, List.of("1", "3")));
    }
}
