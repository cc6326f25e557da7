package cn.anxue.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.anxue.course.catalogue.Catalogue;
import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;

/** Lessons of slides and of a film, from the files that somebody uploads to what a worker will see. */
class LessonEditorTest {

    private static final String FILM = "fire-safety-basics/pictures/extinguisher";

    private final Product product = Product.demonstration();

    @Test
    void slidesFromAPdf() throws IOException {
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = newLesson(window, "SLIDES");
            page.locator("#save").click();
            assertThat(page.locator("section[data-kind=SLIDES] .wrong")).containsText("请先上传课件图片");
            page.locator("#pdf").setInputFiles(new FilePayload("slides.pdf", "application/pdf", pdf("Wear", "Gloves")));
            Locator slides = page.locator("#slide-list li");
            assertThat(slides).hasCount(2);
            assertThat(slides.nth(0).locator("textarea")).hasValue("Wear");
            slides.nth(1).locator("button").first().click();
            assertThat(slides.nth(0).locator("textarea")).hasValue("Gloves");
            window.look("admin-lesson-slides");
            preview(window, page);
            assertThat(page.locator("img.slide").first()).isVisible();
            window.look("admin-lesson-preview-slides");
        }
    }

    @Test
    void aFilmWithSubtitles() throws IOException {
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = newLesson(window, "VIDEO");
            page.locator("#video-file")
                    .setInputFiles(new FilePayload("film.webm", "video/webm", catalogue(FILM + ".webm")));
            assertThat(page.locator("#video-view video")).isVisible();
            page.locator("#subtitles-file")
                    .setInputFiles(new FilePayload("film.vtt", "text/vtt", catalogue(FILM + ".zh.vtt")));
            assertThat(page.locator("#video-view track")).hasCount(1);
            window.look("admin-lesson-video");
            preview(window, page);
            assertThat(page.locator("#video")).isVisible();
            assertThat(page.locator("#video track")).hasCount(1);
            page.locator("#video").evaluate("film => film.play()");
            window.look("admin-lesson-preview-video");
        }
    }

    /** The editor of a new lesson in a new course, with everything filled but its files. */
    private static Page newLesson(Window window, String kind) {
        Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
        window.visit("/admin/course-edit");
        page.locator("#title").fill(World.unique("素材课程"));
        window.choose("organisationId", "培训中心");
        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/admin/course?"));
        page.locator("a[href*=lesson-edit]").first().click();
        page.locator("#title").fill("手部防护");
        page.locator("#minutes").fill("2");
        page.locator("#kind").selectOption(kind);
        return page;
    }

    /** Saves and looks at the lesson as workers will. */
    private static void preview(Window window, Page page) {
        page.locator("#save").click();
        window.told("info");
        page.locator("a[href*='lesson-preview']").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/admin/lesson-preview.*"));
    }

    private static byte[] pdf(String... pages) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String words : pages) {
                PDPage page = new PDPage(new PDRectangle(800, 450));
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 48);
                    content.newLineAtOffset(60, 200);
                    content.showText(words);
                    content.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    /** A real file of the built-in courses. */
    private static byte[] catalogue(String path) throws IOException {
        try (InputStream in = Catalogue.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        }
    }
}
