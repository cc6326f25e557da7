package cn.anxue.exam.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.exchange.ImportedQuestion.Warning;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.Response.CompositeResponse;
import cn.anxue.exam.notation.Notation;
import cn.anxue.exam.qti.QtiItem;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moodle's questions with gaps, pairs, open answers and parts of marks, as the text that would make them. */
class MoodleSheetsTest {
    private static final String PNG = "iVBORw0KGgo=";

    private static BankImport xml(String type, String text, String rest) {
        String quiz = "<quiz><question type=\"" + type + "\"><questiontext format=\"html\"><text><![CDATA[" + text
                + "]]></text></questiontext>" + rest + "</question></quiz>";
        return MoodleXmlBank.read(new ByteArrayInputStream(quiz.getBytes(UTF_8)), ImportLimits.DEFAULT);
    }

    private static Question one(BankImport bank) {
        assertThat(bank.rejected()).isEmpty();
        return bank.imported().get(0).question();
    }

    private static QtiItem item(BankImport bank) {
        return (QtiItem) ((CompositeKey) one(bank).key()).content();
    }

    private static String text(BankImport bank) {
        return Notation.write(item(bank)).orElseThrow();
    }

    private static List<Warning> warnings(BankImport bank) {
        return bank.imported().get(0).warnings();
    }

    private static double share(BankImport bank, Map<String, List<String>> turn) {
        return item(bank).share(new CompositeResponse(List.of(turn)), 1);
    }

    @Test
    void clozeOfEveryKind() {
        BankImport bank = xml(
                "cloze",
                "<p>每 {1:SHORTANSWER:=一#对~%50%1&#125;~*#错} 月，按 {2:SAC:=mA}，</p><p>指针在{:MC:红区~=绿\\~区~黄区}。"
                        + "压力 {3:NM:=1.2:0.1~%50%1.2:0.5} MPa</p><hr/>应先{1:MCV:=报警~拍照~%50%喊人}再带"
                        + "{2:MULTIRESPONSE:=毛巾~=手电~行李}。",
                "");
        assertThat(text(bank))
                .isEqualTo(
                        """
                        每 {{一|1}@0.5}} 月，按 {{大小写：mA@2}}，
                        指针在{{红区/*绿~区/黄区}}。压力 {{=1.2±0.1@3; 1.2±0.5@1.5}} MPa
                        ---
                        应先
                        *A. 报警
                        B. 拍照
                        C@0.5. 喊人
                        ---
                        再带
                        *A. 毛巾
                        *B. 手电
                        C@0. 行李
                        ---
                        。
                        """);
        assertThat(warnings(bank)).containsExactly(new Warning(WarningCode.FEEDBACK_LEFT_OUT, List.of()));
        Map<String, List<String>> some = Map.of(
                "RESPONSE1", List.of("1}"),
                "RESPONSE2", List.of("ma"),
                "RESPONSE3", List.of("C2"),
                "RESPONSE4", List.of("1.5"),
                "RESPONSE5", List.of("C3"),
                "RESPONSE6", List.of("C1", "C3"));
        assertThat(share(bank, some)).isEqualTo((0.5 + 0 + 1 + 1.5 + 0.5 + 1) / (1 + 2 + 1 + 3 + 1 + 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "没有空|NO_ANSWER|",
                "不认识 {1:DRAWING:=a}|UNSUPPORTED_TYPE|DRAWING",
                "没有完 {1:SA:=a|ENTRY_BROKEN|}",
                "都错 {1:SA:a~b}|NO_ANSWER|",
                "通配 {1:SA:=a*}|WILDCARD|a*",
                "不是数 {1:NM:=很多}|ANSWER_NOT_UNDERSTOOD|很多",
                "太长 {1:NM:=1234567890123456}|ANSWER_NOT_UNDERSTOOD|1234567890123456",
                "一样 {1:MC:=a~a}|OPTIONS_ALIKE|A",
                "一个 {1:MC:=a}|TOO_FEW_OPTIONS|1"
            })
    void clozeIsRefusedByName(String text, ReasonCode reason, String arg) {
        BankImport bank = xml("cloze", text, "");
        assertThat(bank.rejected()).extracting(BankImport.Rejected::reason).containsExactly(reason);
        if (arg != null) {
            assertThat(bank.rejected().get(0).args()).startsWith(arg);
        }
    }

    @Test
    void matchingWithADistractor() {
        String pair = "<subquestion format=\"html\"><text>%s</text><answer><text>%s</text></answer></subquestion>";
        BankImport bank = xml(
                "matching",
                "<p>用什么灭</p>",
                "<shuffleanswers>false</shuffleanswers>" + pair.formatted("&lt;p&gt;干粉&lt;/p&gt;", "电气")
                        + pair.formatted("水", "木材") + pair.formatted("", "金属钠"));
        assertThat(text(bank)).isEqualTo("用什么灭\n干粉 → 电气\n水 → 木材\n→ 金属钠\n");
        assertThat(warnings(bank)).containsExactly(new Warning(WarningCode.SETTING_LEFT_OUT, List.of("FIXED_ORDER")));
        assertThat(share(bank, Map.of("RESPONSE1", List.of("L1 R1", "L2 R3")))).isEqualTo(0.5);
    }

    @Test
    void essays() {
        String settings = "<responseformat>%s</responseformat><attachments>%s</attachments>";
        BankImport bank = xml(
                "essay",
                "谈谈",
                settings.formatted("editor", 0) + "<graderinfo><text>看条理</text></graderinfo>"
                        + "<tags><tag><text>字数:300</text></tag><tag><text>电工</text></tag></tags>");
        assertThat(text(bank)).isEqualTo("谈谈\n简答：300\n");
        assertThat(one(bank).tags()).containsExactly("电工");
        assertThat(warnings(bank)).containsExactly(new Warning(WarningCode.SETTING_LEFT_OUT, List.of("GRADER_INFO")));
        assertThat(text(xml("essay", "拍照", settings.formatted("noinline", 1)))).isEqualTo("拍照\n上传：\n");
        assertThat(text(xml("essay", "说说", settings.formatted("plain", 2)))).isEqualTo("说说\n简答：\n---\n上传：\n");
    }

    @Test
    void wordsForPlaces() {
        String box = "<dragbox><text>%s</text><group>%d</group></dragbox>";
        BankImport bank = xml(
                "ddwtos",
                "<p>先[[2]]，</p><p>再[[1]]。</p>",
                box.formatted("疏散", 1) + box.formatted("报警", 1) + box.formatted("拍照", 1));
        assertThat(text(bank)).isEqualTo("先{{报警}}，\n再{{疏散}}。\n词库：拍照\n");
        BankImport groups = xml(
                "ddwtos",
                "先[[2]]，再[[3]]。",
                box.formatted("疏散", 1) + box.formatted("报警", 1) + box.formatted("左", 2) + box.formatted("右", 2));
        assertThat(text(groups)).isEqualTo("先{{疏散/*报警}}，再{{*左/右}}。\n");
        assertThat(xml("ddwtos", "先[[4]]", box.formatted("疏散", 1)).rejected())
                .containsExactly(new BankImport.Rejected(1, ReasonCode.ENTRY_BROKEN, List.of("[[4]]")));
    }

    @Test
    void listsForPlaces() {
        String option = "<selectoption><text>%s</text><group>%d</group></selectoption>";
        BankImport bank = xml(
                "gapselect",
                "向[[1]]走，用[[4]]",
                option.formatted("左", 1)
                        + option.formatted("右", 1)
                        + option.formatted("水", 2)
                        + option.formatted("砂", 2));
        assertThat(text(bank)).isEqualTo("向{{*左/右}}走，用{{水/*砂}}\n");
    }

    @Test
    void partsOfTheMark() {
        String answer = "<answer fraction=\"%s\"><text>%s</text></answer>";
        BankImport texts =
                xml("shortanswer", "<p>叫什么</p>", answer.formatted("100", "灭火器") + answer.formatted("50", "瓶子"));
        assertThat(text(texts)).isEqualTo("叫什么\n{{灭火器|瓶子@0.5}}\n");
        BankImport single = xml(
                "multichoice",
                "<p>选</p>",
                "<single>true</single>" + answer.formatted("33.33333", "半对") + answer.formatted("100", "对")
                        + answer.formatted("-50", "错"));
        assertThat(text(single)).isEqualTo("选\nA@0.3333. 半对\n*B. 对\nC@-0.5. 错\n");
        BankImport several = xml(
                "multichoice",
                "<p>选</p>",
                "<single>false</single>" + answer.formatted("75", "甲") + answer.formatted("25", "乙")
                        + answer.formatted("-100", "丙"));
        assertThat(text(several)).isEqualTo("选\n*A@0.75. 甲\n*B@0.25. 乙\nC. 丙\n");
        BankImport numbers = xml("numerical", "几", answer.formatted("100", "5") + answer.formatted("50", "6"));
        assertThat(text(numbers)).isEqualTo("几\n{{=5; 6@0.5}}\n");
    }

    @Test
    void picturesStayAmongTheWords() {
        String quiz = "<quiz><question type=\"essay\"><questiontext format=\"html\"><text><![CDATA[<p>看 <img"
                + " src=\"@@PLUGINFILE@@/a%20b.png\" alt=\"压力&lt;表\"/> 说</p>]]></text>"
                + "<file name=\"a b.png\" encoding=\"base64\">" + PNG
                + "</file></questiontext></question></quiz>";
        BankImport bank = MoodleXmlBank.read(new ByteArrayInputStream(quiz.getBytes(UTF_8)), ImportLimits.DEFAULT);
        ImportedQuestion read = bank.imported().get(0);
        String name = item(bank).files().get(0);
        assertThat(read.namedPictures()).containsOnlyKeys(name);
        assertThat(text(bank)).isEqualTo("看 ![压力<表](" + name + ") 说\n简答：\n");
        assertThat(read.warnings()).isEmpty();
    }

    private static String gift(String entry) {
        BankImport bank = GiftBank.read(entry, ImportLimits.DEFAULT);
        return text(bank);
    }

    @Test
    void gift() {
        assertThat(gift("// [tag:字数:200]\n写一篇{}")).isEqualTo("写一篇\n简答：200\n");
        assertThat(gift("用什么{=干粉 -> 电气 =水 -> 木材 = -> 金属钠}")).isEqualTo("用什么\n干粉 → 电气\n水 → 木材\n→ 金属钠\n");
        assertThat(gift("叫什么{=灭火器 =%50%瓶子}")).isEqualTo("叫什么\n{{灭火器|瓶子@0.5}}\n");
        assertThat(gift("这 {=灭火器 =%50%瓶子} 好")).isEqualTo("这 {{灭火器|瓶子@0.5}} 好\n");
        assertThat(gift("// [tag:单位:m]\n几{#=1:0.5 =%50%1..4}")).isEqualTo("几\n{{=1±0.5 [m]; 2.5±1.5@0.5}}\n");
        assertThat(gift("选{=对 ~%50%半 ~错}")).isEqualTo("选\n*A. 对\nB@0.5. 半\nC. 错\n");
        assertThat(gift("选{~%75%甲 ~%25%乙 ~丙}")).isEqualTo("选\n*A@0.75. 甲\n*B@0.25. 乙\nC@0. 丙\n");
    }
}
