package cn.anxue.browser;

import static cn.anxue.browser.PlayerPage.saved;
import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the platform is for, from end to end, in a browser: two real question banks become an exam of 50 questions, the
 * exam a curriculum, and a worker with a phone studies, practises, sits the exam through a cut network and a killed
 * browser, and shows a certificate that anyone can verify.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholePathTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int EACH = 25;

    private static final int LONGER_THAN_THE_LESSON = 150_000;

    private final Product product = Product.demonstration();
    private final String enterprise = World.unique("安装工程公司");
    private final String welding = World.unique("焊接与热切割题库");
    private final String lifts = World.unique("电梯作业题库");
    private final String course = World.unique("安全规程");
    private final String exam = World.unique("结业考试");
    private final String curriculum = World.unique("安装工培训");

    private Api admin;
    private World.Person worker;

    @BeforeAll
    void anEnterpriseWithAWorker() {
        admin = Api.signedIn(product, "admin", Product.DEMO_PASSWORD);
        long root = admin.get("/organisations?size=1&sort=path")
                .expect(200)
                .json()
                .getJsonArray("rows")
                .getJsonObject(0)
                .getJsonNumber("id")
                .longValue();
        long organisation = admin.post(
                        "/organisations",
                        json("parentId", root, "tier", "ENTERPRISE", "kind", "CONTRACTOR", "name", enterprise))
                .expect(201)
                .id();
        String username = World.unique("w");
        long id = admin.post(
                        "/people",
                        json(
                                "name",
                                "周安装",
                                "username",
                                username,
                                "idNumber",
                                "11010119900307109X",
                                "password",
                                World.PASSWORD,
                                "organisationId",
                                organisation))
                .expect(201)
                .id();
        worker = new World.Person(id, username);
    }

    @Test
    @Order(1)
    void theAdministratorImportsBanksAndPublishesACurriculum() {
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("admin", Product.DEMO_PASSWORD).page();
            page.onDialog(dialog -> dialog.accept());
            bank(window, welding, "welding.xlsx", "640");
            bank(window, lifts, "lift-operators.xlsx", "853");
            course(window);
            exam(window);
            curriculum(window);
        }
    }

    private void bank(Window window, String name, String file, String rows) {
        Page page = window.page();
        window.visit("/admin/bank-edit");
        page.locator("#name").fill(name);
        window.choose("organisationId", "培训中心");
        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/admin/bank?"));
        page.locator("a[href*=bank-import]").click();
        page.locator("#file").setInputFiles(new FilePayload(file, XLSX, World.bankFile(file)));
        page.locator("#check").click();
        page.locator("#run").click();
        page.waitForSelector("#run", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page.locator("dl.facts").innerText()).contains(rows);
    }

    private void course(Window window) {
        Page page = window.page();
        window.visit("/admin/course-edit");
        page.locator("#title").fill(course);
        window.choose("organisationId", "培训中心");
        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/admin/course?"));
        page.locator("a[href*=lesson-edit]").first().click();
        page.locator("#title").fill("动火作业之前");
        page.locator("#minutes").fill("1");
        page.locator("#body").fill("## 先看现场\n\n- 清走可燃物\n- **灭火器**放在手边");
        page.waitForSelector("#preview strong");
        page.locator("#save").click();
        window.told("info");
    }

    private void exam(Window window) {
        Page page = window.page();
        window.visit("/admin/exam-edit");
        page.locator("#title").fill(exam);
        window.choose("organisationId", "培训中心");
        for (int row = 0; row < 2; row++) {
            if (page.locator("select[id$=':bankId']").count() <= row) {
                page.locator("#add").click();
                page.locator("select[id$=':bankId']").nth(row).waitFor();
            }
            page.locator("select[id$=':bankId']")
                    .nth(row)
                    .selectOption(new SelectOption().setLabel(row == 0 ? welding : lifts));
            page.locator("input[id$=':count']").nth(row).fill(String.valueOf(EACH));
            page.locator("input[id$=':marksEach']").nth(row).fill("2");
        }
        page.locator("#passMark").fill("80");
        page.locator("#minutes").fill("60");
        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/admin/exam?"));
        page.locator("input[id$=publish]").click();
        page.waitForSelector("input[id$=close]");
    }

    private void curriculum(Window window) {
        Page page = window.page();
        window.visit("/admin/curriculum-edit");
        page.locator("#title").fill(curriculum);
        window.choose("organisationId", "培训中心");
        page.locator("#jobCategory").selectOption(new SelectOption().setLabel("焊接与热切割作业"));
        offered(page, "#courseIds", course);
        page.locator("#add").click();
        page.waitForSelector("ol.picked li");
        page.locator("#requiredHours").fill("0.02");
        offered(page, "#examId", exam);
        page.locator("#validityMonths").fill("36");
        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/admin/curriculum?"));
        page.locator("#publish").click();
        page.waitForSelector("#assign");
        window.choose("organisationId", enterprise);
        page.locator("#dueOn").fill("2030-12-31");
        page.locator("#assign").click();
        page.waitForSelector("td:has-text('2030-12-31')");
    }

    /** Chooses by the name: the list says more of each. */
    private static void offered(Page page, String select, String name) {
        String value = page.locator(select + " option")
                .filter(new Locator.FilterOptions().setHasText(name))
                .getAttribute("value");
        page.locator(select).selectOption(value);
    }

    @Test
    @Order(2)
    void theWorkerStudiesAndPractises() {
        try (Window phone = Browser.open(product, Size.PHONE)) {
            Page page = signedIn(phone);
            assertThat(page.locator("main").innerText()).contains(curriculum);
            page.locator("a.button[href*=curriculum]").first().click();
            page.locator("a.button[href*='/worker/lesson']").click();
            page.locator("#why")
                    .filter(new Locator.FilterOptions().setHasText("学完"))
                    .waitFor(new Locator.WaitForOptions().setTimeout(LONGER_THAN_THE_LESSON));
            page.locator("a[href*='/worker/curriculum']").last().click();
            page.locator("a[href*='/worker/practice']").click();
            page.locator("a[href*='practice-question']").first().click();
            page.waitForSelector("#question .option");
            answer(page);
            page.locator("#answer").click();
            page.waitForSelector("#outcome .notice");
        }
    }

    @Test
    @Order(3)
    void theExamGoesOnAfterACutNetworkAndAKilledBrowser(@TempDir Path folder) {
        Path storage = folder.resolve("phone");
        try (Window phone = Browser.phone(product, storage)) {
            Page page = signedIn(phone);
            page.locator("a.button[href*=exam-rules]").first().click();
            page.locator("#start").click();
            page.waitForSelector("#sheet:not([hidden])");
            IntStream.rangeClosed(1, 20).forEach(slot -> answer(page));
            saved(page, "saved");
            phone.context().setOffline(true);
            IntStream.rangeClosed(21, 23).forEach(slot -> answer(page));
            page.waitForSelector("#saved[data-state=offline]");
            phone.kill(storage);
        }
        try (Window phone = Browser.phone(product, storage)) {
            Page page = signedIn(phone);
            page.locator("a.button[href*=exam-rules]").first().click();
            page.locator("#start").click();
            page.waitForSelector("#sheet:not([hidden])");
            saved(page, "saved");
            assertThat(page.locator("#map-button").innerText()).contains("23 / 50");
            page.locator("#map-button").click();
            page.locator("#map button").nth(23).click();
            IntStream.rangeClosed(24, 50).forEach(slot -> answer(page));
            saved(page, "saved");
            page.locator("#map-button").click();
            assertThat(page.locator("#map-button").innerText()).contains("50 / 50");
            page.locator("#map-submit").click();
            page.locator("#submit-yes").click();
            page.waitForURL(url -> url.contains("/worker/result"));
            assertThat(page.locator(".score").innerText()).contains("100");
        }
    }

    @Test
    @Order(4)
    void anyoneVerifiesTheCertificate() {
        String number;
        try (Window phone = Browser.open(product, Size.PHONE)) {
            Page page = signedIn(phone);
            phone.visit("/worker/certificates");
            number = page.locator("dl.facts dd").first().innerText();
            String address = page.locator("a[href$='/pdf']").first().getAttribute("href");
            APIResponse pdf = phone.context().request().get(product.address() + address);
            assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
            assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1))
                    .isEqualTo("%PDF-");
        }
        try (Window stranger = Browser.open(product, Size.PHONE)) {
            stranger.visit("/open/verify");
            Page page = stranger.page();
            page.locator("#no").fill(number);
            page.locator("main button[type=submit]").click();
            page.waitForSelector("section[role=status]");
            assertThat(plain(page.locator("section[role=status]").innerText()))
                    .contains(plain(number), curriculum, "有效", "周**")
                    .doesNotContain("周安装", "199003");
            stranger.look("open-verified");
        }
    }

    private Page signedIn(Window phone) {
        return phone.signIn(worker.username(), World.PASSWORD).page();
    }

    /** Answers the question at hand as its bank says is right, and goes on where there is a next one. */
    private void answer(Page page) {
        Locator legend = page.locator("#question legend > span").last();
        String stem = legend.innerText();
        Set<String> shown = texts(page);
        JsonObject question = questions(stem).stream()
                .filter(one -> plain(one.getString("stem")).equals(plain(stem))
                        && optionTexts(one).equals(shown))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bank has: " + stem + " " + shown));
        if (question.getString("type").equals("TRUE_FALSE")) {
            page.locator("#question input[value="
                            + question.getJsonArray("answer").getString(0) + "]")
                    .check();
        } else {
            Set<String> right = strings(question.getJsonArray("answer"));
            for (JsonObject option : question.getJsonArray("options").getValuesAs(JsonObject.class)) {
                if (right.contains(option.getString("id"))) {
                    optionOf(page, option.getString("text")).check();
                }
            }
        }
        if (page.locator("#next").isVisible()) {
            Locator heading = page.locator("#question .question-kind");
            String before = heading.innerText();
            page.locator("#next").click();
            heading.filter(new Locator.FilterOptions().setHasNotText(before)).waitFor();
        }
    }

    private static Locator optionOf(Page page, String text) {
        for (Locator option : page.locator("#question label.option").all()) {
            if (withoutLetter(option.innerText()).equals(plain(text))) {
                return option.locator("input");
            }
        }
        throw new AssertionError("not offered: " + text);
    }

    private static Set<String> texts(Page page) {
        return page.locator("#question input[value=TRUE]").count() > 0
                ? Set.of()
                : page.locator("#question label.option").allInnerTexts().stream()
                        .map(WholePathTest::withoutLetter)
                        .collect(Collectors.toSet());
    }

    private static String withoutLetter(String label) {
        return plain(label.strip().replaceFirst("^[A-Z]\\. ?", ""));
    }

    private static Set<String> optionTexts(JsonObject question) {
        return question.getString("type").equals("TRUE_FALSE")
                ? Set.of()
                : question.getJsonArray("options").getValuesAs(JsonObject.class).stream()
                        .map(option -> plain(option.getString("text")))
                        .collect(Collectors.toSet());
    }

    /** Without white space, which browsers draw otherwise than it was written. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static Set<String> strings(JsonArray values) {
        return values.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .collect(Collectors.toSet());
    }

    /** The questions of both banks whose stem has this beginning. */
    private List<JsonObject> questions(String stem) {
        // the longest piece without blanks, which pages show as one: many questions begin with an empty bracket
        String words = Stream.of(stem.strip().split("\\s+"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        String beginning = encoded(words.substring(0, Math.min(words.length(), 20)));
        return List.of(welding, lifts).stream()
                .map(this::bankId)
                .flatMap(bank -> rows("/question-banks/" + bank + "/questions?size=100&q=" + beginning).stream())
                .map(row -> admin.get("/questions/" + row.getJsonNumber("id"))
                        .expect(200)
                        .json()
                        .getJsonObject("question"))
                .toList();
    }

    private long bankId(String name) {
        return rows("/question-banks?q=" + encoded(name))
                .get(0)
                .getJsonNumber("id")
                .longValue();
    }

    private List<JsonObject> rows(String path) {
        return admin.get(path).expect(200).json().getJsonArray("rows").getValuesAs(JsonObject.class);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
