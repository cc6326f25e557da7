package cn.anxue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.Ticket;
import cn.anxue.server.World;
import cn.anxue.server.World.Person;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A shared computer in an exam hall: the hall code, the ticket, the exam, and the way out for the next candidate. */
class ExamHallTest {

    /** Hands over a picture of one point by the player's own module. */
    private static final String HAND_IN =
            """
            async (path) => {
              const point = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
              const bytes = Uint8Array.from(atob(point), (sign) => sign.charCodeAt(0));
              const { sendFile } = await import('/exam/question.js');
              return sendFile(path, new File([bytes], 'a.png', { type: 'image/png' }));
            }
            """;

    private final Product product = Product.shared();
    private final World world = new World(product);

    @Test
    void aTicketSignsItsHolderInOnceForTheExamAlone() throws IOException {
        long enterprise = world.enterprise("设备考场");
        long exam = exam(enterprise);
        Person person = world.person(enterprise);
        long sitting = sitting(enterprise, exam, person);
        Api invigilator = world.withRole("INVIGILATOR", enterprise);
        assertThat(world.client(person)
                        .get("/sittings/" + sitting + "/hall/tickets.pdf")
                        .status())
                .isEqualTo(403);
        assertThat(world.withRole("TEACHER", enterprise)
                        .get("/sittings/" + sitting + "/hall/tickets.pdf")
                        .status())
                .isEqualTo(403);
        assertThat(world.withRole("INVIGILATOR", world.enterprise("别家"))
                        .get("/sittings/" + sitting + "/hall/tickets.pdf")
                        .status())
                .isEqualTo(404);
        byte[] sheet = invigilator
                .get("/sittings/" + sitting + "/hall/tickets.pdf")
                .expect(200)
                .bytes();
        assertThat(Ticket.text(sheet)).contains("一号").contains("培训中心");
        String code = Ticket.code(sheet);
        assertThat(Ticket.code(world.client(person)
                        .get("/me/sittings/" + sitting + "/ticket.pdf")
                        .expect(200)
                        .bytes()))
                .isEqualTo(code);
        String hallCode = invigilator
                .post("/sittings/" + sitting + "/hall")
                .expect(200)
                .json()
                .getString("code");
        try (Window hall = Browser.open(product, Size.DESK)) {
            Page page = hall.page();
            hall.visit("/open/hall");
            hall.look("open-hall-join");
            page.locator("#hallCode").fill("WRONG123");
            page.locator("#deviceName").fill("三号机");
            page.locator("#join").click();
            assertThat(page.locator("main").innerText()).contains("设备码不对");
            page.locator("#hallCode").fill(hallCode.toLowerCase(Locale.ROOT));
            page.locator("#join").click();
            page.waitForSelector("#ticket");
            hall.look("open-hall");
            page.locator("#ticket").fill(code.substring(0, 20) + "0000");
            page.keyboard().press("Enter");
            page.waitForSelector("text=准考证号码不对");
            // a scanner types and presses Enter
            page.locator("#ticket").fill(code);
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/worker/exam-rules"));
            assertThat(state(invigilator, sitting)).isEqualTo("SIGNED_IN");
            boardCounts(sitting, "SIGNED_IN", "1");
            // nothing but exams
            page.navigate(product.address() + "/worker/me");
            assertThat(page.url()).endsWith("/open/hall");
            assertThat(page.request().get(product.address() + "/api/v1/me").status())
                    .isEqualTo(403);
            page.locator("a[href*=exam-rules]").click();
            page.locator("#start").click();
            page.waitForSelector("#sheet:not([hidden])");
            // practical work is handed in at a hall's device like anywhere else (issue 3)
            String files = page.url().replaceAll(".*attempt=(\\d+).*", "/attempts/$1/files");
            assertThat(page.evaluate(HAND_IN, files).toString()).contains("/media/");
            page.locator("#map-button").click();
            page.locator("#map-submit").click();
            page.locator("#submit-yes").click();
            page.waitForURL(url -> url.contains("/worker/result"));
            hall.look("open-hall-result");
            // others look at this screen: neither keys nor points
            assertThat(page.locator("main").innerText()).contains("答卷已交").doesNotContain("正确答案");
            String review = page.url().replaceAll(".*attempt=(\\d+).*", "/api/v1/attempts/$1/review");
            assertThat(page.request().get(product.address() + review).text())
                    .contains("\"questions\":[]")
                    .contains("\"slots\":[]");
            page.locator("#leave button").click();
            page.waitForSelector("#ticket");
            assertThat(page.request().get(product.address() + "/api/v1/me").status())
                    .isEqualTo(401);
            page.locator("#ticket").fill(code);
            page.keyboard().press("Enter");
            page.waitForSelector("text=这张准考证已经签到过");
            JsonObject device = invigilator
                    .get("/sittings/" + sitting + "/hall/devices")
                    .expect(200)
                    .array()
                    .getJsonObject(0);
            assertThat(device.getString("name")).isEqualTo("三号机");
            assertThat(device.getString("candidate")).isNotBlank();
            invigilator.delete("/sittings/" + sitting + "/hall").expect(204);
            hall.visit("/open/hall");
            page.waitForSelector("#hallCode");
        }
    }

    @Test
    void aPasswordAtTheHallOpensTheExamAndNothingElse() {
        long enterprise = world.enterprise("密码考场");
        long exam = exam(enterprise);
        long other = exam(enterprise);
        Person person = world.person(enterprise);
        Person stranger = world.person(enterprise);
        long sitting = sitting(enterprise, exam, person);
        Api invigilator = world.withRole("INVIGILATOR", enterprise);
        String hallCode = invigilator
                .post("/sittings/" + sitting + "/hall")
                .expect(200)
                .json()
                .getString("code");
        try (Window hall = Browser.open(product, Size.PHONE)) {
            Page page = hall.page();
            hall.visit("/open/hall");
            page.locator("#hallCode").fill(hallCode);
            page.locator("#deviceName").fill("四号机");
            page.locator("#join").click();
            page.waitForSelector("#ticket");
            page.locator("a[href='/open/sign-in']").click();
            hall.look("open-sign-in-hall");
            page.locator("#username").fill(stranger.username());
            page.locator("#password").fill(World.PASSWORD);
            page.locator("#go").click();
            page.waitForSelector("text=您不在本场考试的考生名单上");
            assertThat(page.request().get(product.address() + "/api/v1/me").status())
                    .isEqualTo(401);
            RequestOptions credentials = RequestOptions.create()
                    .setHeader("X-Anxue", "1")
                    .setHeader("Content-Type", "application/json")
                    .setData("{\"username\":\"" + person.username() + "\",\"password\":\"" + World.PASSWORD
                            + "\",\"personId\":" + person.id() + "}");
            for (String path : List.of("/api/v1/tokens", "/api/v1/sign-ins")) {
                assertThat(page.request()
                                .post(product.address() + path, credentials)
                                .text())
                        .as(path)
                        .contains("hallDevice");
            }
            page.locator("#username").fill(person.username());
            page.locator("#password").fill(World.PASSWORD);
            page.locator("#go").click();
            page.waitForURL(url -> url.contains("/worker/exam-rules?exam=" + exam));
            page.waitForCondition(() -> state(invigilator, sitting).equals("SIGNED_IN"));
            assertThat(page.request().get(product.address() + "/api/v1/me").status())
                    .isEqualTo(403);
            page.navigate(product.address() + "/worker/me");
            assertThat(page.url()).endsWith("/open/hall");
            assertThat(page.request()
                            .post(
                                    product.address() + "/api/v1/exams/" + other + "/attempts",
                                    RequestOptions.create().setHeader("X-Anxue", "1"))
                            .text())
                    .contains("sittingNone");
            page.locator("a[href*=exam-rules]").click();
            page.locator("#start").click();
            page.waitForSelector("#sheet:not([hidden])");
            // the board is up to a second old
            page.waitForCondition(() -> state(invigilator, sitting).equals("WORKING"));
            // once the hall is closed the device is like any other
            invigilator.delete("/sittings/" + sitting + "/hall").expect(204);
            page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("anxue"));
            hall.signIn(person.username(), World.PASSWORD);
            assertThat(page.request().get(product.address() + "/api/v1/me").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void papersArePrintedAndEnteredWhenComputersFail() throws IOException {
        long enterprise = world.enterprise("停电考场");
        long exam = exam(enterprise);
        Person person = world.person(enterprise);
        long sitting = sitting(enterprise, exam, person);
        try (Window desk = Browser.open(product, Size.DESK).signIn("admin", Product.ADMIN_PASSWORD)) {
            Page page = desk.page();
            desk.visit("/admin/sitting-papers?id=" + sitting);
            page.locator("#draw").click();
            assertThat(desk.told("info")).contains("1");
            page.locator("a[href*=sitting-print]").first().click();
            page.waitForSelector(".answers li");
            desk.look("admin-sitting-print");
            try (PDDocument printed = Loader.loadPDF(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))) {
                assertThat(new PDFTextStripper().getText(printed))
                        .contains("答题卡")
                        .contains("考生签名");
                assertThat(printed.getPage(0).getMediaBox().getWidth()).isBetween(594f, 597f);
            }
            String number = page.locator(".paper.sheet dd").nth(3).innerText();
            desk.visit("/admin/sitting-papers?id=" + sitting);
            page.locator("#sheets").fill(number + " Z");
            page.onDialog(dialog -> dialog.accept());
            page.locator("#enter").click();
            page.waitForSelector("text=“Z”不是这道题的答案写法");
            page.locator("#sheets").fill(number + " - - - - -");
            page.locator("#enter").click();
            assertThat(desk.told("info")).contains("已录入 1 张");
            desk.look("admin-sitting-papers");
        }
    }

    private long exam(long enterprise) {
        long exam = world.exam(enterprise, 5, 1, world.bankOfPrincipals(enterprise));
        world.curriculum(enterprise, exam);
        return exam;
    }

    private long sitting(long enterprise, long exam, Person person) {
        Instant now = Instant.now();
        long id = world.sitting(exam, enterprise, now.minusSeconds(30), now.plusSeconds(3000), "place", "培训中心");
        world.enter(id, "一号", person);
        return id;
    }

    private void boardCounts(long sitting, String state, String count) {
        try (Window desk = Browser.open(product, Size.DESK).signIn("admin", Product.ADMIN_PASSWORD)) {
            desk.visit("/admin/sitting?id=" + sitting);
            desk.page().waitForSelector("#states [data-state=" + state + "]:has-text('" + count + "')");
        }
    }

    private static String state(Api invigilator, long sitting) {
        return invigilator
                .get("/sittings/" + sitting + "/board")
                .expect(200)
                .json()
                .getJsonArray("seats")
                .getJsonObject(0)
                .getString("state");
    }
}
