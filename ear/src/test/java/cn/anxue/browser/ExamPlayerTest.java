package cn.anxue.browser;

import static cn.anxue.browser.PlayerPage.answer;
import static cn.anxue.browser.PlayerPage.saved;
import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A worker sits an exam on a phone whose network goes, and whose browser is killed, in the middle. */
class ExamPlayerTest {

    private final Product product = Product.demonstration();

    @Test
    void answersOutliveACutNetworkAndAKilledBrowser() {
        String address;
        try (Window phone = Browser.open(product, Size.PHONE)) {
            Page page = signedIn(phone).page();
            phone.visit("/worker/exams");
            page.locator("a.button[href*=exam-rules]").first().click();
            phone.look("worker-exam-rules");
            page.locator("#start").click();
            page.waitForSelector("#sheet:not([hidden])");
            phone.look("worker-exam");
            address = page.url().substring(product.address().length());
            answer(page);
            saved(page, "saved");
            page.locator("#next").click();
            phone.context().setOffline(true);
            answer(page);
            saved(page, "offline");
            page.locator("#next").click();
            answer(page);
            phone.context().setOffline(false);
            saved(page, "saved");
        }
        try (Window other = Browser.open(product, Size.PHONE)) {
            Page page = signedIn(other).page();
            other.visit(address);
            page.waitForSelector("#elsewhere[open]");
            other.look("worker-exam-elsewhere");
            page.locator("#take-over").click();
            page.waitForSelector("#sheet:not([hidden])");
            assertThat(page.locator("#map-button").innerText()).contains("3 / 10");
            page.locator("#map-button").click();
            page.locator("#map-submit").click();
            assertThat(page.locator("#submit-text").innerText()).contains("7");
            other.look("worker-exam-submit");
            page.locator("#submit-yes").click();
            page.waitForURL(url -> url.contains("/worker/result"));
            other.look("worker-result");
        }
    }

    /** The invigilator pauses, adds time and lets it go on; the phone covers the sheet and comes back by itself. */
    @Test
    void thePhoneFollowsTheInvigilator() {
        Product own = Product.shared();
        World world = new World(own);
        long enterprise = world.enterprise("暂停企业");
        long exam = examOf(world, enterprise, world.bankOfPrincipals(enterprise), 5);
        World.Person person = world.person(enterprise);
        long attempt = begun(world, person, exam);
        try (Window phone = Browser.open(own, Size.PHONE).signIn(person.username(), World.PASSWORD)) {
            Page page = phone.page();
            phone.visit("/worker/exam?attempt=" + attempt);
            page.waitForSelector("#sheet:not([hidden])");
            answer(page);
            saved(page, "saved");
            page.locator("#next").click();
            supervise(world, attempt, "pause", json("reason", "停电"));
            answer(page);
            page.waitForSelector("#paused[open]");
            phone.look("worker-exam-paused");
            supervise(world, attempt, "extension", json("reason", "停电", "minutes", 120));
            supervise(world, attempt, "resumption", json());
            page.waitForSelector(
                    "#paused:not([open])", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            saved(page, "saved");
            page.locator("#left")
                    .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^2:")))
                    .waitFor();
            assertThat(page.locator("#map-button").innerText()).contains("2 / 5");
        }
    }

    /** The phone that lost the attempt covers itself, keeps what it could not send, and sends it when it has the attempt again. */
    @Test
    void oneDeviceAtATimeAndNothingIsLostBetweenTwo() {
        Product own = Product.shared();
        World world = new World(own);
        long enterprise = world.enterprise("两台设备企业");
        long exam = examOf(world, enterprise, world.bankOfPrincipals(enterprise), 5);
        World.Person person = world.person(enterprise);
        long attempt = begun(world, person, exam);
        try (Window phone = Browser.open(own, Size.PHONE).signIn(person.username(), World.PASSWORD);
                Window desk = Browser.open(own, Size.DESK).signIn(person.username(), World.PASSWORD)) {
            Page first = phone.page();
            phone.visit("/worker/exam?attempt=" + attempt);
            first.waitForSelector("#sheet:not([hidden])");
            answer(first);
            saved(first, "saved");
            desk.visit("/worker/exam?attempt=" + attempt);
            Page second = desk.page();
            second.waitForSelector("#elsewhere[open]");
            second.locator("#take-over").click();
            second.waitForSelector("#sheet:not([hidden])");
            second.locator("#next").click();
            answer(second);
            saved(second, "saved");
            first.locator("#map-button").click();
            first.locator("#map button").nth(2).click();
            answer(first);
            first.waitForSelector("#elsewhere[open]");
            assertThat(first.locator("#question").isVisible()).isFalse();
            assertThat(first.locator("#elsewhere-waiting").innerText()).contains("1");
            first.locator("#take-over").click();
            first.waitForSelector(
                    "#elsewhere:not([open])",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            saved(first, "saved");
            assertThat(first.locator("#map-button").innerText()).contains("3 / 5");
        }
        var record = world.admin()
                .get("/attempts/" + attempt + "/record")
                .expect(200)
                .json();
        assertThat(record.getJsonArray("events").stream()
                        .filter(event -> event.asJsonObject().getString("kind").equals("RESPONDED"))
                        .count())
                .isEqualTo(3);
        assertThat(record.getJsonArray("proctoring").toString().split("DEVICE", -1))
                .hasSize(3);
    }

    /** A break that was granted stops the clock and hides the questions, also after the page is opened anew. */
    @Test
    void aBreakStopsTheClockAndHidesTheQuestions() {
        Product own = Product.shared();
        World world = new World(own);
        long enterprise = world.enterprise("休息企业");
        long exam = examOf(world, enterprise, world.bankOfPrincipals(enterprise), 5);
        World.Person person = world.person(enterprise);
        world.admin()
                .post(
                        "/exams/" + exam + "/accommodations",
                        json("signInName", person.username(), "breakMinutes", 10, "reason", "孕期"))
                .expect(201);
        try (Window phone = Browser.open(own, Size.PHONE).signIn(person.username(), World.PASSWORD)) {
            Page page = phone.page();
            phone.visit("/worker/exam-rules?exam=" + exam);
            assertThat(page.locator("main").innerText()).contains("另可休息 10 分钟");
            page.locator("#start").click();
            page.waitForSelector("#sheet:not([hidden])");
            answer(page);
            saved(page, "saved");
            page.locator("#break").click();
            assertThat(page.locator("#break-text").innerText()).contains("10:00");
            phone.look("worker-exam-break");
            page.locator("#break-start").click();
            page.waitForSelector("#on-break[open]");
            assertThat(page.locator("#question").isVisible())
                    .as("the question behind the dialog")
                    .isFalse();
            phone.look("worker-exam-on-break");
            page.reload();
            page.waitForSelector("#on-break[open]");
            assertThat(page.locator("#question").innerText()).isEmpty();
            page.locator("#break-return").click();
            page.waitForSelector("#sheet:not([hidden])");
            assertThat(page.locator("#map-button").innerText()).contains("1 / 5");
            page.locator("#next").click();
            answer(page);
            saved(page, "saved");
        }
    }

    /** An answer that is no number would earn nothing: the field says so at once, and handing in names the question. */
    @Test
    void aNumberWithAnotherUnitIsToldBeforeHandingIn() {
        Product own = Product.shared();
        World world = new World(own);
        long enterprise = world.enterprise("数值企业");
        long bank = world.bank(enterprise);
        world.admin()
                .post(
                        "/question-banks/" + bank + "/questions",
                        json("type", "NUMERIC_ENTRY", "stem", "氧气瓶离明火多远？", "value", 10, "unit", "m|公尺"))
                .expect(201);
        long exam = examOf(world, enterprise, bank, 1);
        World.Person person = world.person(enterprise);
        long attempt = begun(world, person, exam);
        try (Window phone = Browser.open(own, Size.PHONE).signIn(person.username(), World.PASSWORD)) {
            Page page = phone.page();
            phone.visit("/worker/exam?attempt=" + attempt);
            Locator field = page.locator("#question .entry input");
            Locator note = page.locator("#slot-1-note");
            type(field, "10 km");
            PlaywrightAssertions.assertThat(note).containsText("“km”不是这里可用的单位（m）");
            phone.look("worker-exam-unit");
            askToSubmit(page);
            PlaywrightAssertions.assertThat(page.locator("#submit-odd")).containsText("不会得分：1");
            page.locator("#submit-no").click();
            type(field, "１０ 米");
            PlaywrightAssertions.assertThat(note).hasText("按 10 计分");
            saved(page, "saved");
            askToSubmit(page);
            PlaywrightAssertions.assertThat(page.locator("#submit-odd")).isHidden();
            page.locator("#submit-yes").click();
            page.waitForURL(url -> url.contains("/worker/result"));
            assertThat(page.locator("main").innerText()).contains("1 / 1");
        }
    }

    private static void type(Locator field, String text) {
        field.fill(text);
        field.blur();
    }

    private static void askToSubmit(Page page) {
        page.locator("#map-button").click();
        page.locator("#map-submit").click();
    }

    /** An exam that everybody of the enterprise may sit; one right answer passes. */
    private static long examOf(World world, long enterprise, long bank, int questions) {
        long exam = world.exam(enterprise, questions, 1, bank);
        world.curriculum(enterprise, exam);
        return exam;
    }

    private static long begun(World world, World.Person person, long exam) {
        return world.client(person)
                .post("/exams/" + exam + "/attempts")
                .expect(201)
                .id();
    }

    private static void supervise(World world, long attempt, String act, jakarta.json.JsonObject input) {
        world.admin().post("/attempts/" + attempt + "/" + act, input).expect(200);
    }

    private static Window signedIn(Window window) {
        return window.signIn("worker", Product.DEMO_PASSWORD);
    }
}
