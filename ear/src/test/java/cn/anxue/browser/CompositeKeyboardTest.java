package cn.anxue.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every kind of interaction on a phone's screen, answered with keys alone to full marks; axe looks at each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CompositeKeyboardTest {

    private Window window;
    private Page page;
    /** Address of a picture of 320 × 160. */
    private String picture;

    @BeforeAll
    void openForm() {
        window = Browser.open(Product.demonstration(), Size.PHONE);
        page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
        window.visit("/admin/bank-edit");
        page.locator("#name").fill(World.unique("按键作答"));
        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/admin/bank?"));
        page.locator("a[href*='question-edit?bank=']").click();
        // the script has begun: it numbers the lines
        assertThat(page.locator("#notation-lines li")).hasCount(1);
        page.locator("#type").selectOption("COMPOSITE");
        page.locator("#areas summary").click();
        page.locator("#area-file").setInputFiles(new FilePayload("p.png", "image/png", png()));
        assertThat(page.locator("#area-add")).isFocused();
        picture = page.locator("#notation").inputValue().replaceAll("(?s).*?(/media/\\d+).*", "$1");
        page.locator("#areas summary").click();
    }

    @AfterAll
    void close() {
        window.close();
    }

    @Test
    void gapsAndNumbers() {
        text("电话 {{119}}，相距 {{=10 [m]}}。");
        type(preview("input").nth(0), "119");
        type(preview("input").nth(1), "10 m");
        full("textEntry");
    }

    @Test
    void listsAndWordBanks() {
        text("指针在 {{红区/*绿区/黄区}}。\n---\n先{{报警}}，再{{疏散}}。\n词库：拍照");
        choose(preview("select").nth(0), "绿区");
        choose(preview("select").nth(1), "报警");
        choose(preview("select").nth(2), "疏散");
        full("inlineChoice-gapMatch");
    }

    @Test
    void oneAndSeveralChoices() {
        text("先\n*A. 报警\nB. 拍照\n---\n带\n*A. 毛巾\n*B. 手电\nC. 行李");
        for (String right : new String[] {"报警", "毛巾", "手电"}) {
            press(
                    preview("label.option")
                            .filter(new Locator.FilterOptions().setHasText(right))
                            .locator("input"),
                    "Space");
        }
        full("choice");
    }

    @Test
    void steps() {
        text("步骤\n排序：\n1. 甲\n2. 乙\n3. 丙");
        for (int round = 0; round < 2; round++) {
            for (int at = 0; at < 2; at++) {
                Locator rows = preview(".ordering li");
                String here = rows.nth(at).locator("span").first().innerText();
                String below = rows.nth(at + 1).locator("span").first().innerText();
                if ("甲乙丙".indexOf(here) > "甲乙丙".indexOf(below)) {
                    press(rows.nth(at).locator("button").nth(1), "Enter");
                }
            }
        }
        press(preview("button.wide"), "Enter");
        full("order");
    }

    @Test
    void pairsAndSeveralOfOne() {
        text("连\n红 → 禁止\n黄 → 警告 | 注意\n→ 提示");
        choose(page.getByLabel("红", new Page.GetByLabelOptions().setExact(true)), "禁止");
        for (String right : new String[] {"警告", "注意"}) {
            press(
                    preview("label.choice")
                            .filter(new Locator.FilterOptions().setHasText(right))
                            .locator("input"),
                    "Space");
        }
        full("match");
    }

    @Test
    void wordsOfAText() {
        text("错的：[[*用水]]，[[断电]]，[[*乘电梯]]。");
        press(preview("button.hot").nth(0), "Enter");
        press(preview("button.hot").nth(2), "Space");
        full("hottext");
    }

    @Test
    void areasOfAPicture() {
        text("点\n图片：" + picture + " 320x160 图\n* 矩形 10,10,90,60 纸箱\n- 圆 200,80,30 柜门\n* 多边形 10,90,90,90,50,150 电线");
        press(areaButton("纸箱"), "Enter");
        press(areaButton("电线"), "Space");
        full("hotspot");
        text("点\n图片：" + picture + " 320x160 图\n1. 圆 200,80,30 拔销\n2. 矩形 10,10,90,60 压把");
        press(areaButton("拔销"), "Enter");
        press(areaButton("压把"), "Enter");
        full("graphicOrder");
    }

    @Test
    void pointsOnAPicture() {
        text("点\n选点图：" + picture + " 320x160 图\n* 矩形 165,60,250,100");
        press(preview(".kind-selectPoint > button"), "Enter");
        Locator point = preview(".pairs button").first();
        assertThat(point).isFocused();
        page.keyboard().press("Shift+ArrowRight");
        full("selectPoint");
    }

    @Test
    void slider() {
        text("几米\n滑块：0..10 步长 1 答案 3");
        for (int times = 0; times < 3; times++) {
            press(preview(".slider-row button").nth(1), "Enter");
        }
        full("slider");
    }

    @Test
    void essays() {
        text("谈谈\n简答：300");
        type(preview("textarea"), "加强巡查");
        page.locator("#try-score").press("Enter");
        assertThat(page.locator("#earned")).hasText("这道题要由人评分。");
        window.check("extendedText");
    }

    @Test
    void associations() {
        text("同类\n水 ↔ 泡沫\n↔ 砂");
        choose(preview(".match-row select").nth(0), "水");
        choose(preview(".match-row select").nth(1), "泡沫");
        press(preview(".match-row button"), "Enter");
        full("associate");
        text("连\n连线图：" + picture + " 320x160 图\n* 矩形 10,10,60,60 插头\n* 矩形 100,10,160,60 插座\n* 圆 240,40,30 门\n插头 ↔ 插座");
        choose(preview(".match-row select").nth(0), "插头");
        choose(preview(".match-row select").nth(1), "插座");
        press(preview(".match-row button"), "Enter");
        full("graphicAssociate");
    }

    @Test
    void thingsPutOnAPicture() {
        text("标\n标图：" + picture + " 320x160 图\n* 矩形 10,10,60,60 灭火器\n词库：水桶");
        choose(preview(".match-row select"), "灭火器");
        full("graphicGapMatch");
        item(
                "<responseDeclaration identifier=\"RESPONSE\" cardinality=\"single\" baseType=\"point\"><correctResponse>"
                        + "<value>170 80</value></correctResponse><areaMapping defaultValue=\"0\"><areaMapEntry"
                        + " shape=\"rect\" coords=\"165,60,250,100\" mappedValue=\"1\"/></areaMapping></responseDeclaration>",
                "<positionObjectStage>" + object()
                        + "<positionObjectInteraction responseIdentifier=\"RESPONSE\" maxChoices=\"1\">" + object()
                        + "</positionObjectInteraction></positionObjectStage>",
                "map_response_point");
        press(preview(".kind-positionObject > button"), "Enter");
        assertThat(preview(".pairs button").first()).isFocused();
        page.keyboard().press("Shift+ArrowRight");
        full("positionObject");
    }

    private String object() {
        return "<object data=\"" + picture + "\" type=\"image/png\" width=\"320\" height=\"160\">图</object>";
    }

    private void item(String declaration, String body, String template) {
        page.locator("#writtenAs").selectOption("QTI");
        page.locator("#qti")
                .fill("<assessmentItem xmlns=\"http://www.imsglobal.org/xsd/imsqti_v2p2\" identifier=\"x\" title=\"x\""
                        + " adaptive=\"false\" timeDependent=\"false\">" + declaration
                        + "<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\"/><itemBody>"
                        + "<p>题</p>" + body + "</itemBody><responseProcessing"
                        + " template=\"http://www.imsglobal.org/question/qti_v2p2/rptemplates/" + template
                        + "\"/></assessmentItem>");
        shown();
    }

    private void text(String notation) {
        page.locator("#writtenAs").selectOption("NOTATION");
        page.locator("#notation").fill(notation);
        shown();
    }

    /** The preview is hidden from the moment of a change until what was written is drawn. */
    private void shown() {
        assertThat(page.locator("#try-out")).isVisible();
    }

    private Locator preview(String selector) {
        return page.locator("#preview").locator(selector);
    }

    private Locator areaButton(String name) {
        return preview(".areas button").filter(new Locator.FilterOptions().setHasText(name));
    }

    private void type(Locator field, String text) {
        press(field, "End");
        page.keyboard().type(text);
        page.keyboard().press("Tab");
    }

    private void press(Locator control, String key) {
        control.focus();
        assertThat(control).isFocused();
        page.keyboard().press(key);
    }

    /** Goes down a list with the arrow key until it says so. */
    private void choose(Locator list, String wanted) {
        list.focus();
        assertThat(list).isFocused();
        for (int step = 0;
                step < 6 && !wanted.equals(list.locator("option:checked").innerText());
                step++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(list.locator("option:checked")).hasText(wanted);
    }

    private void full(String kind) {
        page.locator("#try-score").press("Enter");
        assertThat(page.locator("#earned")).hasText("得分：满分的 100%");
        window.check(kind);
    }

    private static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(320, 160, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
