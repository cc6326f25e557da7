package cn.anxue.exam.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anxue.exam.exchange.TextRefusal.Code;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.TextKey;
import cn.anxue.exam.item.Question;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoodleRefusalsTest {
    private static BankImport xml(String quiz) {
        return MoodleXmlBank.read(new ByteArrayInputStream(quiz.getBytes(UTF_8)), ImportLimits.DEFAULT);
    }

    private static BankImport gift(String text) {
        return GiftBank.read(text, ImportLimits.DEFAULT);
    }

    private static Question one(BankImport bank) {
        assertThat(bank.rejected()).isEmpty();
        assertThat(bank.imported()).hasSize(1);
        return bank.imported().get(0).question();
    }

    private static void assertRefused(String quiz, Code code) {
        assertThatThrownBy(() -> xml(quiz))
                .isInstanceOfSatisfying(
                        TextRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "只是说明|UNSUPPORTED_TYPE|description",
                "连线{=甲 -> =丙 -> 丁}|ANSWER_NOT_UNDERSTOOD|甲 ->",
                "连线{=甲 -> 乙 =甲 -> 丁}|OPTIONS_ALIKE|甲",
                "连线{=甲 -> 乙}|TOO_FEW_OPTIONS|1",
                "半对{=甲 ~%5O%乙}|PARTIAL_CREDIT|5O",
                "半对通配{=甲 =%50%乙*}|WILDCARD|乙*",
                "各自满分{~%100%甲 ~%100%乙 ~丙}|PARTIAL_CREDIT|100 + 100",
                "不是数{#约五}|ANSWER_NOT_UNDERSTOOD|约五",
                "通配{=安全*}|WILDCARD|安全*",
                "没有右括号{=甲|ENTRY_BROKEN|}",
                "没有左括号=甲}|ENTRY_BROKEN|{",
                "都错{~甲 ~乙}|NO_ANSWER|",
                "相同{=甲 ~甲}|OPTIONS_ALIKE|A",
                "什么{也许}|ANSWER_NOT_UNDERSTOOD|也许"
            })
    void giftConstructsAreNamed(String entry, ReasonCode reason, String arg) {
        BankImport bank = gift(entry);
        assertThat(bank.rejected()).extracting(BankImport.Rejected::reason).containsExactly(reason);
        if (arg != null) {
            assertThat(bank.rejected().get(0).args()).startsWith(arg);
        }
    }

    @Test
    void giftNumbersRangesAndGaps() {
        assertThat(one(gift("几{#1.5..2.5}")).key())
                .isEqualTo(new NumericKey(new BigDecimal("2.00"), new BigDecimal("0.50")));
        assertThat(one(gift("几{#=3:0.1#好 ~#再想}")).key())
                .isEqualTo(new NumericKey(new BigDecimal("3"), new BigDecimal("0.1")));
        Question gap = one(gift("我国火警电话是{=119 =一一九}。"));
        assertThat(gap.item().stem()).isEqualTo("我国火警电话是_____。");
        assertThat(gap.key()).isEqualTo(new TextKey(List.of("119", "一一九"), false));
        assertThat(one(gift("\uFEFF// [tag:电工] [tag:难度:4]\n::名::[html]<p>a&lt;b<br>c</p>{T}")))
                .satisfies(question -> {
                    assertThat(question.item().stem()).isEqualTo("a<b\nc");
                    assertThat(question.tags()).containsExactly("电工");
                    assertThat(question.difficulty()).isEqualTo(4);
                });
    }

    @Test
    void textFilesOfChineseWindows() {
        byte[] file = "对吗{TRUE}".getBytes(Charset.forName("GB18030"));
        BankImport bank = GiftBank.read(new ByteArrayInputStream(file), ImportLimits.DEFAULT);
        assertThat(one(bank).item().stem()).isEqualTo("对吗");
        assertThatThrownBy(() -> GiftBank.read(new ByteArrayInputStream(new byte[] {1, 0, 2}), ImportLimits.DEFAULT))
                .isInstanceOfSatisfying(
                        TextRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Code.NOT_TEXT));
    }

    @Test
    void aikenAccountsForEveryEntry() {
        BankImport bank = AikenBank.read(
                """
                选哪个
                A. 甲
                B. 乙
                ANSWER: B

                没有答案
                A) 甲
                B) 乙

                答案不在
                A) 甲
                B) 乙
                ANSWER: C
                没有选项
                ANSWER: A
                选哪个
                A) 乙
                B) 甲
                ANSWER: A
                """,
                ImportLimits.DEFAULT);
        assertThat(bank.rows()).isEqualTo(5);
        assertThat(bank.imported()).extracting(ImportedQuestion::row).containsExactly(1);
        assertThat(bank.duplicates()).containsExactly(new BankImport.Duplicate(16, 1, true));
        assertThat(bank.rejected())
                .extracting(BankImport.Rejected::row, BankImport.Rejected::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(6, ReasonCode.NO_ANSWER),
                        org.assertj.core.groups.Tuple.tuple(10, ReasonCode.ANSWER_NOT_AN_OPTION),
                        org.assertj.core.groups.Tuple.tuple(14, ReasonCode.NO_OPTIONS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<quiz", "<html><question/></html>", "<quiz>&nbsp;</quiz>", "plain", "<quiz></quiz><x/>"})
    void notMoodleXml(String quiz) {
        assertRefused(quiz, Code.NOT_MOODLE_XML);
    }

    @Test
    void nothingInIt() {
        assertRefused("<quiz/>", Code.NO_QUESTIONS);
        assertRefused("<quiz>" + "<a>".repeat(30) + "</a>".repeat(30) + "</quiz>", Code.NOT_MOODLE_XML);
        assertRefused("<quiz><question>" + "<a/>".repeat(6000) + "</question></quiz>", Code.NOT_MOODLE_XML);
    }

    @Test
    void documentTypesAndEntitiesAreClosed(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String quiz =
                "<quiz><question type=\"truefalse\"><questiontext><text>&e;</text></questiontext></question></quiz>";
        assertRefused("<!DOCTYPE quiz [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>" + quiz, Code.NOT_MOODLE_XML);
        assertRefused("<!DOCTYPE quiz SYSTEM \"" + secret.toUri() + "\"><quiz/>", Code.NOT_MOODLE_XML);
        assertRefused("<!DOCTYPE quiz [<!ENTITY a \"aaaa\"><!ENTITY e \"&a;&a;&a;\">]>" + quiz, Code.NOT_MOODLE_XML);
    }

    @Test
    void xmlConstructsAreNamed() {
        String number = "<quiz><question type=\"numerical\"><questiontext><text>几</text></questiontext>"
                + "<answer fraction=\"100\"><text>5</text><tolerance>0.5</tolerance></answer>%s</question></quiz>";
        assertThat(one(xml(number.formatted(
                                "<units><unit><multiplier>1</multiplier><unit_name>V</unit_name></unit></units>")))
                        .key())
                .isEqualTo(new NumericKey(new BigDecimal("5"), new BigDecimal("0.5"), "V"));
        String unit = "<unit><multiplier>%s</multiplier><unit_name>V</unit_name></unit>";
        assertThat(xml(number.formatted("<units>" + unit.formatted(1) + unit.formatted(2) + "</units>"))
                        .rejected())
                .containsExactly(new BankImport.Rejected(1, ReasonCode.UNSUPPORTED_CONSTRUCT, List.of("multiplier")));
        assertThat(xml(number.formatted("<units>" + unit.formatted(1000) + "</units>"))
                        .rejected())
                .containsExactly(new BankImport.Rejected(1, ReasonCode.UNSUPPORTED_CONSTRUCT, List.of("multiplier")));
        assertThat(xml("<quiz><question type=\"description\"/><question type=\"calculated\"/></quiz>")
                        .rejected())
                .extracting(BankImport.Rejected::args)
                .containsExactly(List.of("description"), List.of("calculated"));
        assertThat(xml("<quiz><question type=\"essay\"/><question type=\"cloze\"/></quiz>")
                        .rejected())
                .extracting(BankImport.Rejected::reason)
                .containsExactly(ReasonCode.NO_STEM, ReasonCode.NO_STEM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>一</p><p>二</p>|一\\n二",
                "a<br>b<br/>c|a\\nb\\nc",
                "<ul><li>一</li><li>二</li></ul>|一\\n二",
                "m<sup>2</sup> H<sub>2</sub>O|m² H₂O",
                "x<sup>n</sup>|xn",
                "&lt;b&gt; &amp;amp; &#39;&#x4e2d;&nbsp;&bogus;|<b> &amp; '中 &bogus;",
                "甲<script>alert(1)</script>乙<!-- 丙 -->丁|甲乙丁",
                "1 < 2 且 3 > 2|1 < 2 且 3 > 2",
                "<p>  多   空 \t格  </p>|多 空 格"
            })
    void htmlBecomesText(String html, String text) {
        assertThat(HtmlText.plain(html)).isEqualTo(text.replace("\\n", "\n"));
    }
}
