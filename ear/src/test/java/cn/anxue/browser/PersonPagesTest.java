package cn.anxue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person from the first day to the last, in an administrator's pages. */
class PersonPagesTest {

    private static final Pattern PASSWORD = Pattern.compile("(?:一次性)?密码：(\\S+?)（");

    private final Product product = Product.demonstration();

    @Test
    void aPersonIsHiredSignsInGetsARoleAndLeaves() {
        String username = World.unique("zhao");
        String password;
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
            page.onDialog(dialog -> dialog.accept());
            password = hired(window, username);
            window.look("admin-person");

            window.choose("organisationId", "培训中心");
            page.locator("#employ").click();
            assertThat(window.told("info")).contains("任职");
            page.locator("#employmentId").selectOption(new SelectOption().setIndex(1));
            page.locator("#endedOn").fill("2020-01-01");
            page.locator("#endEmployment").click();
            page.waitForSelector(".field .wrong");
            page.locator("#endedOn").fill("");
            page.locator("#endEmployment").click();
            window.told("info");

            page.locator("#role").selectOption("TEACHER");
            page.locator("#grant").click();
            page.waitForSelector(".field .wrong");
            window.choose("roleOrganisationId", "培训中心");
            page.locator("#grant").click();
            window.told("info");
            assertThat(page.locator("main").innerText()).contains("教师");
            page.locator("input[id$=revoke]").click();
            assertThat(window.told("info")).contains("收回");

            page.locator("a[href*='person-record']").click();
            page.waitForSelector("a[href$='record.pdf']");
            window.look("admin-person-record");
        }
        try (Window phone = Browser.open(product, Size.PHONE)) {
            phone.signIn(username, password);
            assertThat(phone.page().url()).contains("change-password");
        }
    }

    /** A mistake in the identity number first; answers the one-time password that the page tells. */
    private static String hired(Window window, String username) {
        Page page = window.page();
        window.visit("/admin/people");
        page.locator("a[href='/admin/person-edit']").click();
        page.locator("#name").fill("赵新来");
        page.locator("#username").fill(username);
        page.locator("#idNumber").fill("110101199003071091");
        window.choose("organisationId", "汇景");
        page.locator("#save").click();
        assertThat(page.locator(".field .wrong").first().innerText()).contains("身份证");
        assertThat(page.locator("#name").inputValue()).isEqualTo("赵新来");
        page.locator("#idNumber").fill("");
        page.locator("#save").click();
        Matcher told = PASSWORD.matcher(window.told("info"));
        assertThat(told.find()).isTrue();
        return told.group(1);
    }

    @Test
    void anAccountIsChangedAndItsPasswordReset() {
        try (Window window = Browser.open(product, Size.PHONE)) {
            Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
            page.onDialog(dialog -> dialog.accept());
            hired(window, World.unique("qian"));
            page.locator("a[href*='person-edit?id=']").click();
            page.locator("#name").fill("钱改名");
            window.look("admin-person-edit-present");
            page.locator("#save").click();
            window.told("info");
            assertThat(page.locator("h1").innerText()).isEqualTo("钱改名");
            page.locator("#resetPassword").click();
            assertThat(window.told("info")).containsPattern(PASSWORD);
            assertThat(window.visit(page.url().substring(product.address().length()))
                            .page()
                            .locator("body")
                            .innerText())
                    .as("the password is told once")
                    .doesNotContainPattern(PASSWORD);
        }
    }

    @Test
    void othersPeopleAreNotFound() {
        String person;
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
            page.onDialog(dialog -> dialog.accept());
            hired(window, World.unique("sun"));
            person = page.url().replaceFirst(".*id=", "");
        }
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("leader", Product.DEMO_PASSWORD).page();
            for (String name : new String[] {"person", "person-edit", "person-record"}) {
                assertThat(page.navigate(product.address() + "/admin/" + name + "?id=" + person)
                                .status())
                        .as(name)
                        .isEqualTo(404);
            }
        }
    }
}
