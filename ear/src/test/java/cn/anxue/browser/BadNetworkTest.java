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
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever network and phone do: everything that was on the screen arrives, in order, once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadNetworkTest {

    private final Product product = Product.shared();
    private final World world = new World(product);
    private long enterprise;
    private long exam;

    @BeforeAll
    void prepare() {
        enterprise = world.enterprise("断网工地");
        exam = world.examWithLateDelivery(enterprise);
    }

    @Test
    void twentyMinutesWithoutNetwork() {
        Person person = world.person(enterprise);
        long attempt = start(person);
        try (Window phone = open(person, attempt)) {
            Page page = phone.page();
            page.clock().install();
            answer(page);
            saved(page, "saved");
            phone.context().setOffline(true);
            for (int more = 0; more < 3; more++) {
                page.locator("#next").click();
                answer(page);
            }
            page.clock().runFor("20:00");
            saved(page, "offline");
            phone.look("worker-exam-offline");
            phone.context().setOffline(false);
            page.clock().runFor(20_000);
            saved(page, "saved");
        }
        assertThat(slots(attempt)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aReloadAfterASaveThatFailed() {
        Person person = world.person(enterprise);
        long attempt = start(person);
        try (Window phone = open(person, attempt)) {
            Page page = phone.page();
            page.route("**/responses/*", route -> route.abort());
            answer(page);
            page.locator("#next").click();
            answer(page);
            saved(page, "offline");
            page.reload();
            page.waitForSelector("#sheet:not([hidden])");
            assertThat(page.locator("#map-button").innerText()).contains("2 / 5");
            page.unroute("**/responses/*");
            saved(page, "saved");
        }
        assertThat(slots(attempt)).containsExactly(1, 2);
    }

    @Test
    void twoTabsAndTwoSubmissions() {
        Person person = world.person(enterprise);
        long attempt = start(person);
        try (Window phone = open(person, attempt)) {
            Page first = phone.page();
            answer(first);
            saved(first, "saved");
            Page second = phone.context().newPage();
            second.navigate(product.address() + "/worker/exam?attempt=" + attempt);
            second.waitForSelector("#sheet:not([hidden])");
            second.locator("#map-button").click();
            second.locator("#map button").nth(2).click();
            answer(second);
            saved(second, "saved");
            // the first tab's next number is taken by now
            first.locator("#map-button").click();
            first.locator("#map button").nth(1).click();
            answer(first);
            saved(first, "saved");
            for (Page tab : List.of(first, second)) {
                tab.locator("#map-button").click();
                tab.locator("#map-submit").click();
            }
            // both at once, and each twice
            String twice =
                    "document.getElementById('submit-yes').click(); document.getElementById('submit-yes').click()";
            first.evaluate(twice);
            second.evaluate(twice);
            first.waitForURL(url -> url.contains("/worker/result"));
            second.waitForURL(url -> url.contains("/worker/result"));
        }
        assertThat(slots(attempt)).containsExactly(1, 3, 2);
        assertThat(events(attempt, "SUBMITTED")).hasSize(1);
    }

    @Test
    void theDeadlinePassesWithoutNetwork() {
        Person person = world.person(enterprise);
        sitting(Instant.now().plusSeconds(14), person);
        long attempt = start(person);
        try (Window phone = open(person, attempt)) {
            Page page = phone.page();
            answer(page);
            saved(page, "saved");
            phone.context().setOffline(true);
            page.locator("#next").click();
            answer(page);
            page.locator("#next").click();
            answer(page);
            page.waitForSelector("#time-up[open] #time-up-offline:not([hidden])");
            phone.look("worker-exam-time-up");
            // the phone's clock is set by the server's, which is a little ahead of what the phone heard
            page.waitForTimeout(1000);
            phone.context().setOffline(false);
            page.waitForURL(url -> url.contains("/worker/result"));
            phone.look("worker-result-receipt");
        }
        assertThat(slots(attempt)).containsExactly(1, 2, 3);
        assertThat(events(attempt, "RESPONDED").stream()
                        .filter(event -> event.containsKey("madeAt") && !event.isNull("madeAt")))
                .hasSize(2);
    }

    @Test
    void aWholeRoomIsPausedAndGetsItsTimeBack() {
        Person one = world.person(enterprise);
        Person other = world.person(enterprise);
        long sitting = sitting(Instant.now().plusSeconds(3000), one, other);
        Api invigilator = world.withRole("INVIGILATOR", enterprise);
        try (Window first = open(one, start(one));
                Window second = open(other, start(other))) {
            invigilator
                    .post("/sittings/" + sitting + "/pause", json("room", "一号", "reason", "停电"))
                    .expect(200);
            for (Window phone : List.of(first, second)) {
                answer(phone.page());
                phone.page().waitForSelector("#paused[open]");
            }
            invigilator.post("/sittings/" + sitting + "/resumption", json()).expect(200);
            for (Window phone : List.of(first, second)) {
                phone.page().waitForSelector("#sheet:not([hidden])");
                saved(phone.page(), "saved");
            }
        }
    }

    @Test
    void leavingThePageIsNoticedAndToldLaterAndOnce() {
        Person person = world.person(enterprise);
        long attempt = start(person);
        try (Window phone = open(person, attempt)) {
            Page page = phone.page();
            page.clock().install();
            phone.context().setOffline(true);
            page.evaluate("window.dispatchEvent(new Event('blur'))");
            page.clock().runFor(30_000);
            page.evaluate("window.dispatchEvent(new Event('focus'))");
            page.evaluate("document.dispatchEvent(new Event('paste'))");
            // too short to mean anything
            page.evaluate("window.dispatchEvent(new Event('blur'))");
            page.clock().runFor(500);
            page.evaluate("window.dispatchEvent(new Event('focus'))");
            page.clock().runFor(40_000);
            phone.context().setOffline(false);
            page.waitForResponse("**/proctoring", () -> page.clock().runFor(16_000));
            page.clock().runFor(40_000);
        }
        JsonObject record = world.admin()
                .get("/attempts/" + attempt + "/record")
                .expect(200)
                .json();
        assertThat(record.getJsonArray("proctoring").getValuesAs(JsonObject.class).stream()
                        .map(event -> event.getString("kind") + " " + event.getInt("seconds")))
                .containsExactlyInAnyOrder("LEFT_PAGE 30", "PASTE 0");
        assertThat(events(attempt, "RESPONDED")).isEmpty();
    }

    private long start(Person person) {
        return world.client(person)
                .post("/exams/" + exam + "/attempts")
                .expect(201)
                .id();
    }

    private Window open(Person person, long attempt) {
        Window phone = Browser.open(product, Size.PHONE).signIn(person.username(), World.PASSWORD);
        phone.visit("/worker/exam?attempt=" + attempt);
        phone.page().waitForSelector("#sheet:not([hidden])");
        return phone;
    }

    private List<Integer> slots(long attempt) {
        return events(attempt, "RESPONDED").stream()
                .map(event -> event.getInt("slot"))
                .toList();
    }

    private List<JsonObject> events(long attempt, String kind) {
        return world
                .admin()
                .get("/attempts/" + attempt + "/record")
                .expect(200)
                .json()
                .getJsonArray("events")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(event -> event.getString("kind").equals(kind))
                .toList();
    }

    private long sitting(Instant ends, Person... people) {
        long id = world.sitting(exam, enterprise, Instant.now().minusSeconds(30), ends);
        world.enter(id, "一号", people);
        return id;
    }
}
