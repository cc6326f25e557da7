package cn.anxue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.identity.CreditCode;
import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Organisations from their making to their record and their trail, in the pages. */
class OrganisationPagesTest {

    private final Product product = Product.demonstration();

    @Test
    void anEnterpriseIsMadeBelowAStreetAndChanged() {
        String name = World.unique("晨光包装有限公司");
        String address;
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
            create(window, page, name);
            address = page.url().substring(product.address().length());
            window.look("admin-organisation");
            String stale = edit(page);

            page.locator("#name").fill(name + "（一厂）");
            page.locator("#save").click();
            page.waitForSelector(".messages .info");
            assertThat(page.locator("h1").innerText()).isEqualTo(name + "（一厂）");
            edit(page);
            page.evaluate("version => document.getElementById('rowVersion').value = version", stale);
            page.locator("#address").fill("松山街道建安路 1 号");
            page.locator("#save").click();
            page.waitForSelector(".messages .error");
            assertThat(page.locator("#address").inputValue()).isEqualTo("松山街道建安路 1 号");
        }
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("auditor", Product.DEMO_PASSWORD).page();
            window.visit(address);
            assertThat(page.locator(".desk-head .button").count()).isZero();
            page.locator("a[href^='/admin/audit?']").click();
            page.waitForSelector("table.list");
            assertThat(page.locator("table.list").innerText()).contains("新建单位", "修改单位", name);
            assertThat(page.locator("table.list tbody a[href*='organisation?id=']")
                            .count())
                    .isEqualTo(2);
        }
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("mall", Product.DEMO_PASSWORD).page();
            for (String foreign : List.of(
                    address,
                    address.replace("organisation?", "organisation-edit?"),
                    address.replace("organisation?", "organisation-record?"),
                    address.replace("organisation?id", "organisation-edit?parent"),
                    address.replace("organisation?id", "organisations?parentId"),
                    address.replace("organisation?id", "people?organisationId"))) {
                assertThat(page.navigate(product.address() + foreign).status())
                        .as(foreign)
                        .isEqualTo(404);
            }
        }
    }

    /** Through the choice of the street, and a wrong credit code first. */
    private static void create(Window window, Page page, String name) {
        window.visit("/admin/organisations");
        page.locator("a[href^='/admin/organisation-edit']").click();
        page.locator("#choose").click();
        assertThat(page.locator(".field .wrong").first().innerText()).isNotBlank();
        window.choose("parentId", "松山街道");
        page.locator("#choose").click();
        page.waitForSelector("#tier");
        assertThat(page.locator("#tier option").allInnerTexts()).containsExactly("请选择", "部门", "企业（单位）");

        String code = creditCode();
        page.locator("#name").fill(name);
        page.locator("#tier").selectOption(new SelectOption().setLabel("企业（单位）"));
        page.locator("#kind").selectOption(new SelectOption().setLabel("生产经营单位"));
        page.locator("#creditCode").fill(code.substring(0, 17) + (code.endsWith("0") ? "1" : "0"));
        page.locator("#address").fill("松山街道建安路 8 号");
        page.locator("#save").click();
        assertThat(page.locator(".field:has(#creditCode) .wrong").innerText()).contains("校验码");
        assertThat(page.locator("#name").inputValue()).isEqualTo(name);
        assertThat(page.locator("#tier").inputValue()).isEqualTo("ENTERPRISE");
        window.look("admin-organisation-edit");
        page.locator("#creditCode").fill(code);
        page.locator("#save").click();
        page.waitForURL(url -> url.contains("/admin/organisation?"));
        assertThat(page.locator("dl.facts").innerText()).contains(code, "松山街道建安路 8 号");
        assertThat(page.locator(".crumbs").innerText()).contains("松山街道");
    }

    /** Opens the form of the organisation that is shown; answers the version it was read in. */
    private static String edit(Page page) {
        page.locator("a[href*='organisation-edit?id=']").click();
        page.waitForSelector("#active");
        return page.locator("#rowVersion").inputValue();
    }

    private static String creditCode() {
        String first = "91999900" + String.format(Locale.ROOT, "%09d", System.nanoTime() % 1_000_000_000);
        return first + CreditCode.checkCharacter(first);
    }

    @Test
    void theRecordOfAnEnterpriseIsShownAndDownloaded() {
        for (Size size : Size.values()) {
            try (Window window = Browser.open(product, size)) {
                Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
                window.visit("/admin/organisations?q=锦安");
                page.locator("table.list a[href*='organisation?']").first().click();
                page.locator("a[href*='organisation-record?']").click();
                page.waitForSelector(".tiles.counts");
                assertThat(page.locator("h1").innerText()).contains("一企一档", "锦安");
                assertThat(page.locator("table.list").count()).isEqualTo(3);
                window.look("admin-organisation-record");
                String file = page.locator("a[href$='record.pdf']").getAttribute("href");
                for (String download : List.of(
                        file, file.replace(".pdf", ".xlsx"), file.replace(".pdf", ""), "/api/v1/me/record.pdf")) {
                    assertThat(page.request().get(product.address() + download).status())
                            .as(download)
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void theTrailIsFilteredAndItsExportLeavesATrace() {
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("auditor", Product.DEMO_PASSWORD).page();
            window.visit("/admin/audit");
            page.locator("#act").selectOption("certificate.issue");
            page.waitForURL(url -> url.contains("act=certificate.issue"));
            assertThat(page.locator("table.list tbody tr td:nth-child(3)").allInnerTexts())
                    .isNotEmpty()
                    .containsOnly("颁发证书");
            String export = page.locator("a[href*='export.xlsx']").getAttribute("href");
            assertThat(page.request().get(product.address() + export).status()).isEqualTo(200);
            window.visit("/admin/audit?act=audit.export");
            assertThat(page.locator("table.list").innerText()).contains("导出审计记录", "certificate.issue");
            page.locator("table.list a[href*='personId']").first().click();
            page.waitForSelector(".within");
            assertThat(page.locator("table.list").innerText()).contains("登录");
            window.visit("/admin/audit?size=12").look("admin-audit");
        }
    }
}
