package cn.anxue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Organisations and people from the downloaded templates, and a question bank, as an administrator imports them. */
class ImportPagesTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Product product = Product.demonstration();

    @Test
    void organisationsAndPeopleFromTheTemplates() {
        String site = World.unique("导入工地");
        String username = World.unique("daoru");
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
            page.onDialog(dialog -> dialog.accept());
            window.visit("/admin/imports");
            byte[] organisations =
                    filled(template(page, "organisations"), new String[] {site, "企业", "生产经营单位"}, new String[] {
                        World.unique("导入单位"), "星球", ""
                    });
            upload(window, page, "ORGANISATIONS", "organisations.xlsx", organisations);
            assertThat(page.locator(".tiles").innerText()).contains("将新增");
            assertThat(page.locator("table.list tr:has-text('星球')").innerText()).contains("未导入", "不是可选的值");
            apply(page);
            assertThat(tile(page, "CREATED")).isEqualTo("1");

            window.visit("/admin/imports");
            byte[] people =
                    filled(template(page, "people"), new String[] {"钱导入", "", "", username, site}, new String[] {
                        "孙错误", "11010519491231002X1", "", World.unique("cuowu"), site
                    });
            upload(window, page, "PEOPLE", "people.xlsx", people);
            window.look("admin-import-checked");
            page.locator("#outcome").selectOption("REJECTED");
            page.waitForURL(url -> url.contains("outcome=REJECTED"));
            assertThat(page.locator("table.list").innerText()).contains("身份证").doesNotContain("钱导入");
            apply(page);
            assertThat(tile(page, "CREATED")).isEqualTo("1");
            window.look("admin-import-done");
            String password = password(page, username);
            page.waitForSelector("#taken:not([hidden])");
            page.reload();
            assertThat(page.locator("#passwords").count()).isZero();
            window.visit("/admin/imports?kind=PEOPLE").look("admin-imports-filled");
            signsIn(username, password);
        }
    }

    private void signsIn(String username, String password) {
        try (Window window = Browser.open(product, Size.PHONE)) {
            Page page = window.signIn(username, password).page();
            assertThat(page.url()).as("an initial password must be changed").contains("/open/change-password");
        }
    }

    private static byte[] template(Page page, String kind) {
        Download download = page.waitForDownload(
                () -> page.locator("a[href$='templates/" + kind + "']").click());
        return bytes(download);
    }

    private static void upload(Window window, Page page, String kind, String name, byte[] file) {
        page.locator("a[href='/admin/import-new']").click();
        page.locator("#check").click();
        page.waitForSelector(".field .wrong");
        page.locator("#kind").selectOption(kind);
        window.check("admin-import-new");
        page.locator("#file").setInputFiles(new FilePayload(name, XLSX, file));
        page.locator("#check").click();
        page.waitForURL(url -> url.contains("/admin/import?id="));
        page.waitForSelector("#apply");
    }

    private static void apply(Page page) {
        String before = page.url();
        page.locator("#apply").click();
        page.waitForURL(url -> !url.equals(before) && url.contains("/admin/import?id="));
        page.waitForSelector(".notice.ok");
        assertThat(page.locator(".notice.ok").innerText()).contains("导入完成");
    }

    private static String tile(Page page, String outcome) {
        return page.locator(".tile[href$='outcome=" + outcome + "'] b").innerText();
    }

    private static String password(Page page, String username) {
        Download download =
                page.waitForDownload(() -> page.locator("#passwords").click());
        try (InputStream in = Files.newInputStream(download.path());
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Row row : workbook.getSheetAt(0)) {
                if (row.getCell(1).getStringCellValue().equals(username)) {
                    return row.getCell(2).getStringCellValue();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no password of " + username);
    }

    /** The template with rows below its example, which stays as careless people leave it. */
    private static byte[] filled(byte[] template, String[]... rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheetAt(0);
            for (String[] cells : rows) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (int i = 0; i < cells.length; i++) {
                    row.createCell(i).setCellValue(cells[i]);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Download download) {
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aBankIsCheckedAndImportedWithOneUpload() {
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
            window.visit("/admin/bank-edit");
            page.locator("#name").fill(World.unique("导入题库"));
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/admin/bank?"));
            page.locator("a[href*=bank-import]").click();
            assertThat(page.locator("#run").count()).isZero();
            page.locator("#file")
                    .setInputFiles(
                            new FilePayload("说明.xlsx", XLSX, "不是表格".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            page.locator("#check").click();
            page.waitForSelector(".field .wrong");
            assertThat(page.locator("#run").count()).isZero();

            page.locator("#file")
                    .setInputFiles(new FilePayload("principals.xlsx", XLSX, World.bankFile("principals.xlsx")));
            page.locator("#check").click();
            page.waitForSelector("#run");
            assertThat(page.locator("dl.facts").innerText()).contains("249");
            window.look("admin-bank-checked");
            page.locator("#run").click();
            page.waitForSelector(".notice:has-text('导入完成')");
            assertThat(page.locator("#run").count()).isZero();
            page.locator(".crumbs a").last().click();
            page.waitForSelector(".pager");
            assertThat(page.locator(".pager").innerText()).contains("249");
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedWhereItIsChosenAndByTheServer() {
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
            window.visit("/admin/import-new");
            page.locator("#file").setInputFiles(new FilePayload("large.xlsx", XLSX, new byte[21 << 20]));
            page.locator("#check").click();
            assertThat(page.locator("#file").evaluate("input => input.validationMessage"))
                    .asString()
                    .contains("20 MB");
            page.evaluate("document.querySelector('#file').setCustomValidity('')");
            page.locator("#check").click();
            page.waitForSelector(".messages .error");
            assertThat(page.locator(".messages .error").innerText()).contains("20 MB");
        }
    }
}
