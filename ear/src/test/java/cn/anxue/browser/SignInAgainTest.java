package cn.anxue.browser;

import static cn.anxue.browser.PlayerPage.answer;
import static cn.anxue.browser.PlayerPage.saved;
import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import cn.anxue.server.World.Person;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sign-in ends in the middle of an exam: the person signs in again without leaving the question. */
class SignInAgainTest {

    private final Product product = Product.shared();
    private final World world = new World(product);
    private long enterprise;
    private Person person;
    private long attempt;

    @BeforeEach
    void start() {
        enterprise = world.enterprise("重新登录企业");
        long exam = world.exam(enterprise, 5, 1, world.bankOfPrincipals(enterprise));
        world.curriculum(enterprise, exam);
        person = world.person(enterprise);
        attempt = world.client(person)
                .post("/exams/" + exam + "/attempts")
                .expect(201)
                .id();
    }

    @Test
    void theAnswersWaitForThePassword() {
        try (Window phone = player()) {
            Page page = phone.page();
            answer(page);
            saved(page, "saved");
            page.locator("#next").click();
            world.client(person).delete("/me/sign-ins").expect(204);
            answer(page);
            page.waitForSelector("#sign-in[open]");
            saved(page, "offline");
            phone.look("worker-exam-sign-in");
            password(page, "wrong-password");
            page.waitForSelector("#sign-in-failed:not([hidden])");
            assertThat(kept()).isEqualTo(1);
            password(page, World.PASSWORD);
            goesOn(page);
            assertThat(page.locator("#question .question-kind").innerText()).contains("2");
            assertThat(kept()).isEqualTo(2);
            page.locator("#next").click();
            answer(page);
            saved(page, "saved");
            assertThat(kept()).isEqualTo(3);
        }
    }

    /** The cookie is one for all tabs: whoever signs in beside the exam takes it away from the candidate. */
    @Test
    void anotherPersonsSignInTakesNoAnswerAway() {
        Person other = world.person(enterprise);
        try (Window phone = player()) {
            Page page = phone.page();
            Page tab = phone.context().newPage();
            phone.context().clearCookies();
            tab.navigate(product.address() + "/open/sign-in");
            tab.locator("#username").fill(other.username());
            tab.locator("#password").fill(World.PASSWORD);
            tab.locator("#go").click();
            tab.waitForURL(url -> !url.contains("/open/sign-in"));
            page.bringToFront();
            answer(page);
            page.waitForSelector("#sign-in[open]");
            saved(page, "offline");
            String cookies = phone.context().cookies().stream()
                    .map(cookie -> cookie.name + cookie.value)
                    .toList()
                    .toString();
            page.evaluate(
                    "name => { document.querySelector('#sign-in-form [name=username]').value = name; }",
                    other.username());
            password(page, World.PASSWORD);
            page.waitForSelector("#sign-in-failed:not([hidden])");
            assertThat(page.locator("#sign-in-failed").innerText()).contains("本人");
            assertThat(phone.context().cookies().stream()
                            .map(cookie -> cookie.name + cookie.value)
                            .toList())
                    .hasToString(cookies);
            assertThat(kept()).isZero();
            page.evaluate(
                    "name => { document.querySelector('#sign-in-form [name=username]').value = name; }",
                    person.username());
            password(page, World.PASSWORD);
            goesOn(page);
            assertThat(kept()).isEqualTo(1);
        }
    }

    @Test
    void theCookieIsRenewedForPagesOfThePlatformOnly() {
        Api anyone = Api.anonymous(product);
        assertThat(anyone.post(
                                "/sign-ins",
                                json(
                                        "personId",
                                        person.id(),
                                        "username",
                                        person.username(),
                                        "password",
                                        World.PASSWORD))
                        .expect(403)
                        .code())
                .isEqualTo("markerMissing");
    }

    /** Whoever looks away and comes back is asked, though nothing was answered meanwhile. */
    @Test
    void lookingAfterTheClockNoticesToo() {
        try (Window phone = player()) {
            Page page = phone.page();
            world.client(person).delete("/me/sign-ins").expect(204);
            page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
            page.waitForSelector("#sign-in[open]");
            password(page, World.PASSWORD);
            goesOn(page);
        }
    }

    private Window player() {
        Window phone = Browser.open(product, Size.PHONE).signIn(person.username(), World.PASSWORD);
        phone.visit("/worker/exam?attempt=" + attempt);
        phone.page().waitForSelector("#sheet:not([hidden])");
        return phone;
    }

    private int kept() {
        return (int)
                world.admin().get("/attempts/" + attempt + "/record").expect(200).json().getJsonArray("events").stream()
                        .map(event -> event.asJsonObject())
                        .filter(event -> event.getString("kind").equals("RESPONDED"))
                        .map(event -> event.getInt("slot"))
                        .distinct()
                        .count();
    }

    private static void goesOn(Page page) {
        page.waitForSelector(
                "#sign-in:not([open])", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        saved(page, "saved");
    }

    private static void password(Page page, String password) {
        page.locator("#sign-in-password").fill(password);
        page.locator("#sign-in-password").press("Enter");
    }
}
