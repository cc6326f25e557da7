package cn.anxue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.course.credential.QrCode;
import cn.anxue.server.Api;
import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Film;
import cn.anxue.server.Product;
import cn.anxue.server.Ticket;
import cn.anxue.server.World;
import cn.anxue.server.World.Person;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issue 3: the camera of an exam hall's device reads the code of a ticket. */
class HallScanTest {

    private final Product product = Product.shared();
    private final World world = new World(product);

    @TempDir
    private Path folder;

    private String hallCode = "";

    /** A sitting with one candidate; answers what the ticket's code says. */
    private String ticket() throws IOException {
        long enterprise = world.enterprise("扫码考场");
        long exam = world.exam(enterprise, 5, 1, world.bankOfPrincipals(enterprise));
        world.curriculum(enterprise, exam);
        Person person = world.person(enterprise);
        Instant now = Instant.now();
        long sitting = world.sitting(exam, enterprise, now.minusSeconds(30), now.plusSeconds(3000));
        world.enter(sitting, "一号", person);
        Api invigilator = world.withRole("INVIGILATOR", enterprise);
        hallCode = invigilator
                .post("/sittings/" + sitting + "/hall")
                .expect(200)
                .json()
                .getString("code");
        byte[] pdf = invigilator
                .get("/sittings/" + sitting + "/hall/tickets.pdf")
                .expect(200)
                .bytes();
        return Ticket.code(pdf);
    }

    private static BufferedImage qr(String text) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(QrCode.png(text, 400)));
    }

    private void join(Window hall) {
        hall.visit("/open/hall");
        hall.page().locator("#hallCode").fill(hallCode);
        hall.page().locator("#deviceName").fill("一号机");
        hall.page().locator("#join").click();
        hall.page().waitForSelector("#ticket");
    }

    @Test
    void aTicketHeldBeforeTheCameraSignsIn() throws IOException {
        String code = ticket();
        Path film = Film.of(
                folder.resolve("tickets.y4m"),
                4,
                List.of(qr("https://example.cn"), qr(code.substring(0, 20) + "0000"), qr(code)));
        try (Window hall = Browser.filming(product, folder.resolve("device"), film, true)) {
            join(hall);
            Page page = hall.page();
            page.locator("#scan-open").press("Enter");
            page.waitForSelector("#scan-state:has-text('这不是准考证的二维码')");
            hall.look("open-hall-scan");
            page.waitForSelector("#scan-state:has-text('准考证号码不对')");
            page.waitForURL(url -> url.contains("/worker/exam-rules"));
        }
    }

    @Test
    void aCameraThatIsNotAllowedSaysWhatToDo() throws IOException {
        String code = ticket();
        Path film = Film.of(folder.resolve("ticket.y4m"), 1, List.of(qr(code)));
        try (Window hall = Browser.filming(product, folder.resolve("device"), film, false)) {
            join(hall);
            Page page = hall.page();
            page.locator("#scan-open").click();
            page.waitForSelector("#scan-state:has-text('没有允许使用摄像头')");
            assertThat(page.locator("#scan-view").isVisible()).isFalse();
            // a scanner or a keyboard works as ever
            page.locator("#ticket").fill(code);
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/worker/exam-rules"));
        }
    }

    @Test
    void onlyDevicesOfAHallHavePicturesRead() throws IOException {
        byte[] nothing = {1, 2, 3};
        assertThat(world.admin()
                        .sendFile("POST", "/hall-scans", "image/jpeg", nothing)
                        .status())
                .isEqualTo(404);
    }
}
