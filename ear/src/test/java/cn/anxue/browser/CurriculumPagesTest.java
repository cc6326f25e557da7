package cn.anxue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** A curriculum from its draft to the progress of those it is assigned to, in the pages. */
class CurriculumPagesTest {

    private final Product product = Product.demonstration();

    @Test
    void aCurriculumIsDraftedPublishedAssignedAndWithdrawn() {
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
            page.onDialog(dialog -> dialog.accept());
            String title = World.unique("焊工复训");
            draft(window, page, title);

            page.locator("#publish").click();
            assertThat(window.told("error")).contains("课时");
            page.locator("a[href*='curriculum-edit?id=']").click();
            page.locator("#courseIds").selectOption(new SelectOption().setIndex(1));
            page.locator("#add").click();
            page.waitForSelector("ol.picked li");
            page.locator("#courseIds").selectOption(new SelectOption().setIndex(1));
            page.locator("#add").click();
            page.waitForSelector("ol.picked li:nth-child(2)");
            String second = page.locator("ol.picked li:nth-child(2) span").innerText();
            page.locator("ol.picked li:nth-child(2) input[id$=up]").click();
            PlaywrightAssertions.assertThat(page.locator("ol.picked li span").first())
                    .hasText(second);
            page.locator("ol.picked li:nth-child(2) input[id$=remove]").click();
            PlaywrightAssertions.assertThat(page.locator("ol.picked li")).hasCount(1);
            assertThat(page.locator("#title").inputValue()).isEqualTo(title);
            page.locator("#requiredHours").fill("0.2");
            window.look("admin-curriculum-edit");
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/admin/curriculum?"));

            page.locator("#publish").click();
            page.waitForSelector("#assign");
            assertThat(page.locator("#publish").count()).isZero();
            window.choose("organisationId", "汇景");
            page.locator("#assign").click();
            assertThat(page.locator(".field .wrong").first().innerText()).isNotBlank();
            page.locator("#dueOn").fill("2030-12-31");
            page.locator("#assign").click();
            page.waitForSelector("td:has-text('2030-12-31')");
            window.look("admin-curriculum");

            page.locator("tr:has-text('2030-12-31') a[href*='progress-people']").click();
            page.waitForSelector(".pager");
            assertThat(page.locator("table.list").innerText()).contains(title);
            window.look("admin-progress-people");
            page.goBack();
            page.locator("tr:has-text('2030-12-31') input[id$=withdraw]").click();
            window.told("info");
            assertThat(page.locator("td:has-text('2030-12-31')").count()).isZero();
        }
    }

    private static void draft(Window window, Page page, String title) {
        window.visit("/admin/curricula");
        page.locator("a[href='/admin/curriculum-edit']").click();
        page.locator("#summary").fill("每年一次");
        page.locator("#save").click();
        assertThat(page.locator(".field .wrong").first().innerText()).isNotBlank();
        assertThat(page.locator("#summary").inputValue()).isEqualTo("每年一次");
        page.locator("#title").fill(title);
        window.choose("organisationId", "培训中心");
        page.locator("#jobCategory").selectOption(new SelectOption().setLabel("焊接与热切割作业"));
        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/admin/curriculum?"));
    }

    @Test
    void theDraftIsSeenAsAWorkerWouldSeeIt() {
        try (Window window = Browser.open(product, Size.PHONE)) {
            Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
            window.visit("/admin/curricula");
            page.locator("table.list a[href*='curriculum?']").first().click();
            page.locator("a[href*='curriculum-preview']").click();
            window.look("admin-curriculum-preview");
            page.locator(".rows a[href*='lesson=']").first().click();
            page.waitForSelector("#prose");
            assertThat(page.locator("#study").count()).isZero();
            window.look("admin-curriculum-preview-lesson");
        }
    }

    @Test
    void anotherOrganisationsCurriculumAndProgressAreNotFound() {
        String curriculum;
        String progress;
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
            window.visit("/admin/curricula?q=" + title(window, page));
            curriculum =
                    page.locator("table.list a[href*='curriculum?']").first().getAttribute("href");
            window.visit("/admin/progress");
            progress =
                    page.locator("table.list a[href*='organisationId']").first().getAttribute("href");
        }
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("mall", Product.DEMO_PASSWORD).page();
            for (String address :
                    new String[] {curriculum, progress, curriculum.replace("curriculum?", "curriculum-preview?")}) {
                assertThat(page.navigate(product.address() + address).status())
                        .as(address)
                        .isEqualTo(404);
            }
        }
    }

    /** A draft that nobody else may read. */
    private static String title(Window window, Page page) {
        String title = World.unique("内部草稿");
        draft(window, page, title);
        return title;
    }
}
