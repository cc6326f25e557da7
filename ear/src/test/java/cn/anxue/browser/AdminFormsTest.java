package cn.anxue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

/** Forms of administrators: a mistake first, then the right thing on the same page. */
class AdminFormsTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Product product = Product.demonstration();

    @Test
    void aBankIsMadeAndFilledFromASpreadsheet() {
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
            window.visit("/admin/bank-edit");
            page.locator("#description").fill("焊接与热切割");
            page.locator("#save").click();
            assertThat(page.locator(".field .wrong").first().innerText()).isNotBlank();
            assertThat(page.locator("#description").inputValue()).isEqualTo("焊接与热切割");
            page.locator("#name").fill(World.unique("焊工题库"));
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/admin/bank?"));

            page.locator("a[href*=bank-import]").click();
            page.locator("#check").click();
            assertThat(page.locator(".field .wrong").first().innerText()).isNotBlank();
            page.locator("#file").setInputFiles(new FilePayload("welding.xlsx", XLSX, World.bankFile("welding.xlsx")));
            for (String button : new String[] {"#check", "#run"}) {
                page.locator(button).click();
                page.waitForSelector("dl.facts");
                assertThat(page.locator("dl.facts").innerText()).contains("640", "46", "578");
            }
            window.look("admin-bank-import");
            page.locator(".crumbs a").last().click();
            page.waitForSelector("table.list");
            assertThat(page.locator(".pager").innerText()).contains("578");
            window.look("admin-bank");
        }
    }

    @Test
    void anExamIsCopiedAndPublished() {
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
            page.onDialog(dialog -> dialog.accept());
            window.visit("/admin/exams");
            page.locator("table.list a[href*='exam?']").first().click();
            String original = page.url();
            page.locator("input[id$=copy]").click();
            page.waitForURL(url -> !url.equals(original));
            assertThat(page.locator("input[id$=publish]").count()).isEqualTo(1);
            page.locator("input[id$=publish]").click();
            page.waitForSelector("input[id$=close]");
            window.look("admin-exam");
        }
    }

    @Test
    void theRulesOfAnExamAreCardsOnAPhone() {
        try (Window window = Browser.open(product, Size.PHONE)) {
            Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
            window.visit("/admin/exam-edit");
            page.locator("#add").click();
            page.locator("select[id$='1:bankId']").waitFor();
            assertThat(page.locator(".table-wrap:has(.rules-form)")
                            .evaluate("wrap => Math.max(...[...wrap.querySelectorAll('*')].map(one =>"
                                    + " one.getBoundingClientRect().right)) <= document.documentElement.clientWidth"))
                    .isEqualTo(true);
            window.look("admin-exam-rules");
        }
    }

    @Test
    void aCertificateIsRevokedOnlyWithAReason() {
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
            page.onDialog(dialog -> dialog.accept());
            window.visit("/admin/certificates?status=VALID");
            page.locator("table.list a[href*='certificate?']").first().click();
            page.locator("#revoke").click();
            assertThat(page.locator(".field .wrong").first().innerText()).isNotBlank();
            page.locator("#reason").fill("发证信息有误");
            page.locator("#revoke").click();
            window.told("info");
            assertThat(page.locator("dl.facts").innerText()).contains("发证信息有误");
            window.look("admin-certificate");
        }
    }

    /** Issue 2: the page lost its record, and nobody said that nothing was done. */
    @Test
    void anExpiredPageIsOpenedAnewAndSaysSo() {
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
            page.onDialog(dialog -> dialog.accept());
            window.visit("/admin/certificates?status=VALID");
            page.locator("table.list a[href*='certificate?']").first().click();
            page.waitForSelector("#revoke");
            window.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("anxue_faces"));
            page.locator("#revoke").click();
            assertThat(window.told("error")).contains("重新打开");
            assertThat(page.locator("#revoke").count()).isEqualTo(1);
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("mall", Product.DEMO_PASSWORD).page();
            for (String address : new String[] {
                "/admin/exam?id=abc",
                "/admin/exam",
                "/admin/bank?id=1",
                "/admin/certificate?id=1",
                "/worker/lesson?enrolment=x",
                "/worker/curriculum?id=1",
                "/worker/exam?attempt=1",
                "/worker/result?attempt=1",
                "/worker/exam-rules?exam=1",
                "/worker/practice-question?enrolment=1"
            }) {
                assertThat(page.navigate(product.address() + address).status())
                        .as(address)
                        .isEqualTo(404);
            }
        }
    }
}
