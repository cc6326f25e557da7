package cn.anxue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;

/** Large letters, high contrast and reading aloud, all by keyboard, on a narrow phone. */
class ComfortTest {

    private final Product product = Product.shared();
    private final World world = new World(product);

    /** A browser without voices of its own: what it is asked to say is kept, and the voice is there. */
    private static final String VOICE = "(() => { window.said = [];"
            + " Object.defineProperty(window, 'speechSynthesis', { value: {"
            + " getVoices: () => [{ lang: 'zh-CN', name: 'test' }], cancel: () => { window.said = []; },"
            + " speak: (utterance) => window.said.push(utterance.text + '|' + utterance.lang) } });"
            + " window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } addEventListener() {} }; })()";

    private String examPage(World.Person person, long exam) {
        long attempt = world.client(person)
                .post("/exams/" + exam + "/attempts")
                .expect(201)
                .json()
                .getJsonNumber("id")
                .longValue();
        return "/worker/exam?attempt=" + attempt;
    }

    @Test
    void lettersAndContrastAreChosenByKeyboardAndKept() {
        long enterprise = world.enterprise("阅读企业");
        long exam = world.exam(enterprise, 6, 1, world.bankOfPrincipals(enterprise));
        world.curriculum(enterprise, exam);
        World.Person person = world.person(enterprise);
        try (Window phone = Browser.open(product, Size.PHONE).signIn(person.username(), World.PASSWORD)) {
            String address = examPage(person, exam);
            Page page = phone.visit(address).page();
            page.locator("#question legend").waitFor();
            page.locator("#comfort").focus();
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#comfort-dialog")).isVisible();
            phone.look("comfort-dialog");
            page.locator("[name=comfort-size]:checked").focus();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            page.locator("#comfort-contrast").focus();
            page.keyboard().press("Space");
            page.keyboard().press("Escape");
            PlaywrightAssertions.assertThat(page.locator("#comfort-dialog")).isHidden();
            assertThat(page.evaluate("getComputedStyle(document.querySelector('#question legend')).fontSize"))
                    .isEqualTo("36px");
            phone.look("comfort-largest");
            page.locator("#map-button").click();
            phone.look("comfort-largest-map");
            page.locator("#map-close").click();

            // the other pages follow, and the next visit
            phone.visit("/worker/exams").look("comfort-largest-exams");
            phone.visit("/worker/home").look("comfort-largest-home");
            assertThat(page.evaluate(
                            "document.documentElement.dataset.size + document.documentElement.dataset.contrast"))
                    .isEqualTo("3high");
            // zoomed to 200 %, a phone of 390 points has room for 195
            page.setViewportSize(195, 422);
            phone.visit("/worker/home");
            page.evaluate("localStorage.setItem('anxue.comfort', '{\"size\":\"0\",\"contrast\":false}')");
            phone.visit(address);
            page.locator("#question legend").waitFor();
            phone.look("comfort-zoomed");
        }
    }

    @Test
    void questionsAreReadAloud() {
        long enterprise = world.enterprise("朗读企业");
        long exam = world.exam(enterprise, 3, 1, world.bankOfPrincipals(enterprise));
        world.curriculum(enterprise, exam);
        World.Person person = world.person(enterprise);
        try (Window phone = Browser.open(product, Size.PHONE).signIn(person.username(), World.PASSWORD)) {
            Page page = phone.visit(examPage(person, exam)).page();
            page.locator("#question legend").waitFor();
            if ((Boolean) page.evaluate("speechSynthesis.getVoices().length === 0")) {
                page.locator("#read").click();
                PlaywrightAssertions.assertThat(page.locator("#warning")).containsText("不能朗读");
                PlaywrightAssertions.assertThat(page.locator("#read")).hasAttribute("aria-pressed", "false");
            }
            page.addInitScript(VOICE);
            page.reload();
            String stem = page.locator("#question legend > span").last().innerText();
            page.locator("#read").focus();
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("#read")).hasAttribute("aria-pressed", "true");
            page.waitForFunction("window.said.length > 2");
            // what is seen as a space may be a line break of the question (issue 3: failed for some drawn questions)
            assertThat(String.valueOf(page.evaluate("window.said.join('\\n')")).replaceAll("\\s+", " "))
                    .contains(
                            stem.strip().replaceAll("\\s+", " "),
                            "|zh-CN",
                            page.locator("#question .option span")
                                    .first()
                                    .innerText()
                                    .strip()
                                    .replaceAll("\\s+", " "));
            page.locator("#next").click();
            PlaywrightAssertions.assertThat(page.locator("#read")).hasAttribute("aria-pressed", "false");
            assertThat(page.evaluate("window.said.length")).isEqualTo(0);
        }
    }
}
