package cn.anxue.exam.notation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.item.Response.CompositeResponse;
import cn.anxue.exam.notation.NotationProblem.Code;
import cn.anxue.exam.qti.QtiItem;
import cn.anxue.exam.qti.QtiVersion;
import cn.anxue.exam.qti.QtiWriter;
import cn.anxue.exam.qti.QtiXml;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {
    private static final String CLOZE = "灭火器每 {{1|一@0.5}} 个月检查一次，指针应在 {{红区/*绿区/黄区@2}}，压力 {{=1.2±0.1}} MPa。\n";
    private static final String PICTURE =
            "点出隐患。\n图片：/media/7 800x600 配电间\n* 矩形 10,20,110,80 纸箱\n* 圆 300,200,40\n- 多边形 1,1,9,1,9,9 柜门\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                CLOZE,
                "评分：整题\n" + CLOZE,
                "评分：扣分 0.5\n" + CLOZE,
                PICTURE,
                "干粉灭火器 → 电气火灾 | 油类火灾\n水 → 木材火灾\n砂 →\n→ 金属钠\n",
                "先{{报警}}，再{{疏散}}。\n词库：拍照 | 围观\n",
                "点出错误的说法：[[*用水扑救电气火灾]]，[[切断电源]]。\n",
                "选点图：/media/7 800x600\n* 圆 300,200,40\n* 矩形 1,2,30,40\n",
                "按顺序点。\n图片：/media/7 800x600\n1. 圆 300,200,40 拔销\n2. 圆 30,20,40 压把\n",
                "标出名称。\n标图：/media/7 800x600 配电间\n* 矩形 10,20,110,80 灭火器\n* 圆 300,200,40 开关\n词库：水桶 | 砂箱\n",
                "连起来。\n连线图：/media/7 800x600\n* 矩形 10,20,110,80 插头\n* 圆 300,200,40 插座\n* 圆 30,200,40 门\n插头 ↔ 插座\n",
                "同类的连起来。\n水 ↔ 泡沫\n干粉 ↔ 二氧化碳\n↔ 汽油\n",
                "滑块：0..100 步长 5 答案 20±5\n",
                "灭火的步骤\n排序：\n1. 提起\n2. 拔销\n3. 压把\n",
                "变量 a：2..9\n{a} 倍是 {{=a*2±0.5 [MPa|兆帕]@2}} MPa，另 {{=3 [m]}} m。\n",
                "谈谈你的看法。\n简答：300\n",
                "单位 {{大小写：mA|mA/h@0.5}}，电压 {{=36±0.5 [V|伏]@2; 36±2@1.5; -1}} V。\n",
                "评分：扣分 0.5\n约 {{=100±1; 100±5@0.5}} 米。\n",
                "看图 ![压力表](/media/7) 读数 {{=1.2}}。\n",
                "交一张照片。\n上传：\n",
                "变量 a：2..9\n变量 b：10..50 步长 10\n{a} 人各用 {b} 分钟，共 {{=a*(b+1)^2-b/2}} 分钟。\n",
                "选。\n*A. 甲\nB@0.5. 乙\nC@-0.25. 丙\nD. 丁\n",
                "选几个。\n*A@0.75. 甲\n*B. 乙\nC@-1.5. 丙\nD@0. 丁\nE. 戊\n",
                "某厂发生火灾。\n---\n应先\n*A. 报警\nB. 拍照\n---\n应带\n*A. 毛巾\n*B. 手电\nC. 行李\n"
            })
    void itemAndBackAndRightAnswersEarnAll(String text) {
        QtiItem item = Notation.read(text);
        assertEquals(Optional.of(text), Notation.write(item));
        String english = Notation.write(item, Locale.ENGLISH).orElseThrow();
        assertEquals(item.source(), Notation.read(english).source());
        QtiItem third = QtiItem.parse(QtiWriter.write(QtiXml.read(item.source()), QtiVersion.V3_0));
        assertEquals(Optional.of(text), Notation.write(third));
        for (long seed = 0; seed < 20; seed++) {
            CompositeResponse right = item.toCanonical(item.solution(seed), seed);
            assertEquals(item.needsHuman() ? 0 : 1, item.share(right, seed), 1e-9);
            assertEquals(0, item.share(null, seed), 1e-9);
        }
    }

    private static double share(String text, Map<String, List<String>> turn) {
        return Notation.read(text).share(new CompositeResponse(List.of(turn)), 1);
    }

    @Test
    void partsEarnTheirPoints() {
        Map<String, List<String>> some =
                Map.of("RESPONSE1", List.of("一"), "RESPONSE2", List.of("C2"), "RESPONSE3", List.of("1.5"));
        assertEquals(2.5 / 4, share(CLOZE, some), 1e-9);
        assertEquals(0, share("评分：整题\n" + CLOZE, some), 1e-9);
        assertEquals(2 / 4.0, share("评分：扣分 0.5\n" + CLOZE, some), 1e-9);
        Map<String, List<String>> wrong = Map.of("RESPONSE1", List.of("9"), "RESPONSE2", List.of("C1"));
        assertEquals(0, share("评分：扣分\n" + CLOZE, wrong), 1e-9);
    }

    @Test
    void choicesEarnWhatIsWrittenAtThem() {
        String one = "*A@2. 甲\nB@0.5. 乙\nC@-1. 丙\n";
        assertEquals(0.25, share(one, Map.of("RESPONSE1", List.of("C2"))), 1e-9);
        assertEquals(0, share(one, Map.of("RESPONSE1", List.of("C3"))), 1e-9);
        String several = "*A@0.75. 甲\n*B@0.25. 乙\nC@0. 丙\nD@-0.5. 丁\nE. 戊\n";
        assertEquals(0.75, share(several, Map.of("RESPONSE1", List.of("C1", "C3"))), 1e-9);
        assertEquals(0.5, share(several, Map.of("RESPONSE1", List.of("C1", "C2", "C4"))), 1e-9);
        assertEquals(0, share(several, Map.of("RESPONSE1", List.of("C1", "C2", "C5"))), 1e-9);
    }

    @Test
    void markingEverythingOnAPictureEarnsLess() {
        assertEquals(0.5, share(PICTURE, Map.of("RESPONSE1", List.of("A1", "A2", "A3"))), 1e-9);
        assertEquals(0.5, share(PICTURE, Map.of("RESPONSE1", List.of("A1"))), 1e-9);
        assertEquals(0, share("评分：整题\n" + PICTURE, Map.of("RESPONSE1", List.of("A1", "A2", "A3"))), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "１０", "10 m", "10米", "10，0", "10.0 M", "+10"})
    void aNumberMayBeTypedWithItsUnit(String typed) {
        assertEquals(1, share("距离 {{=10±0.1 [m]}}\n", Map.of("RESPONSE1", List.of(typed))), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 km", "约10", "10-11", "10 公斤", "1 0"})
    void aNumberWithAnotherUnitOrNoneAtAllIsWrong(String typed) {
        assertEquals(0, share("距离 {{=10±0.1 [m]}}\n", Map.of("RESPONSE1", List.of(typed))), 1e-9);
    }

    @Test
    void thePlayerIsToldWhichUnitsAreAccepted() {
        String view = Notation.read("距离 {{=10 [m|公尺]}}，个数 {{=3}}\n").view(null, 1, false);
        assertTrue(view.contains("\"units\":[\"m\",\"公尺\",\"米\"]"), view);
        assertTrue(view.contains("\"units\":[]"), view);
    }

    @Test
    void theOrderOfAreasDoesNotGiveTheirRightOrderAway() {
        QtiItem item = Notation.read("图片：/media/7 800x600\n1. 圆 300,200,40 拔销\n2. 圆 30,20,40 压把\n");
        String view = item.view(null, 1, false);
        assertTrue(view.indexOf("压把") < view.indexOf("拔销"), view);
        assertEquals(List.of(Map.of("R1", List.of("B", "A"))), item.solution(1).turns());
    }

    @Test
    void joiningEverythingIsNotPossible() {
        QtiItem item =
                Notation.read("连。\n连线图：/media/7 80x60\n* 矩形 1,2,9,4 甲\n* 矩形 11,2,19,4 乙\n* 矩形 21,2,29,4 丙\n甲 ↔ 乙\n");
        CompositeResponse all = new CompositeResponse(List.of(Map.of("R1", List.of("A B", "A C", "B C"))));
        assertThrows(EngineException.class, () -> item.toCanonical(all, 1));
        assertEquals(1, share("连\n水 ↔ 泡沫\n↔ 汽油\n", Map.of("RESPONSE1", List.of("P2 P1"))), 1e-9);
        assertEquals(0, share("连\n水 ↔ 泡沫\n↔ 汽油\n", Map.of("RESPONSE1", List.of("P1 P3"))), 1e-9);
    }

    @Test
    void stepsEarnTheirPointInTheRightOrderOnly() {
        String text = "排序：\n1. 提起\n2. 拔销\n3. 压把\n";
        assertEquals(1, share(text, Map.of("RESPONSE1", List.of("S1", "S2", "S3"))), 1e-9);
        assertEquals(0, share(text, Map.of("RESPONSE1", List.of("S2", "S1", "S3"))), 1e-9);
    }

    @Test
    void fullWidthSignsMeanTheSame() {
        assertEquals(
                Notation.read("每 {{1|一}} 月，{{红/*绿}}。\n").source(),
                Notation.read("每 ｛｛1｜一｝｝ 月，｛｛红／＊绿｝｝。\n").source());
    }

    @Test
    void everyProblemIsToldWithItsLine() {
        NotationRefusal refused = assertThrows(
                NotationRefusal.class,
                () -> Notation.read("评分：随便\n好 {{}} 的\n没关 {{一\n{x} {{红/*绿/*黄}}\n* 矩形 1,2,3,4\n{{=1+}}\n"));
        assertEquals(
                List.of(
                        "1 BAD_MARKING",
                        "2 EMPTY",
                        "3 NOT_CLOSED",
                        "4 UNKNOWN_VARIABLE",
                        "4 SEVERAL_RIGHT",
                        "5 NO_PICTURE",
                        "6 BAD_FORMULA"),
                refused.problems().stream()
                        .map(problem -> problem.line() + " " + problem.code())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "只有文字",
                "A. 一\nB. 二",
                "一 → 二\n*A. 一\nB. 二",
                "滑块：0..10 答案 20",
                "排序：\n1. 一",
                "一 ↔ 二\n二 ↔ 一",
                "标图：/media/7 80x60\n* 矩形 1,2,9,4",
                "连线图：/media/7 80x60\n* 矩形 1,2,9,4 甲\n甲 ↔ 乙",
                "排序：\n1. 一\n2. 一",
                "图片：/media/7 80x60\n* 矩形 1,2,90,4"
            })
    void whatAsksNothingOrTwoThingsIsRefused(String text) {
        assertThrows(NotationRefusal.class, () -> Notation.read(text));
    }

    @Test
    void chanceMakesDifferentNumbers() {
        QtiItem item = Notation.read("变量 a：1..1000\n{a} 的两倍是 {{=a*2}}\n");
        assertNotEquals(item.solution(1), item.solution(2));
        assertTrue(item.view(null, 1, false).contains("numeric"));
    }

    @Test
    void itemsOfOthersStayXml() {
        String other = Notation.read(CLOZE).source().replace("</p>", "</p><hr/>");
        assertEquals(Optional.empty(), Notation.write(QtiItem.parse(other)));
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        NotationRefusal refused = assertThrows(NotationRefusal.class, () -> Notation.read("{{一}}".repeat(4000)));
        assertEquals(Code.TOO_LONG, refused.problems().get(0).code());
    }

    @Test
    void caseAndOtherNumbersEarnWhatTheySay() {
        QtiItem item = Notation.read("{{大小写：mA|MA@0.5}} {{=100±1@2; 100±5}}\n");
        assertEquals(1, share(item, "mA", "101"), 1e-9);
        assertEquals(2.5 / 3, share(item, "MA", "99"), 1e-9);
        assertEquals(2.0 / 3, share(item, "ma", "100"), 1e-9);
        assertEquals(1.0 / 3, share(item, "", "104"), 1e-9);
        assertEquals(0, share(item, "", "106"), 1e-9);
    }

    private static double share(QtiItem item, String unit, String number) {
        Map<String, List<String>> turn = unit.isEmpty()
                ? Map.of("RESPONSE2", List.of(number))
                : Map.of("RESPONSE1", List.of(unit), "RESPONSE2", List.of(number));
        return item.share(new CompositeResponse(List.of(turn)), 1);
    }
}
