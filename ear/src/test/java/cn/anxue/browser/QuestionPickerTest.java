package cn.anxue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Issue 3: the fixed questions of a blueprint are chosen from the bank, not typed as numbers. */
class QuestionPickerTest {

    private final Product product = Product.demonstration();

    @ParameterizedTest
    @EnumSource(Size.class)
    void questionsAreChosenFromTheBankAndKeepTheirOrder(Size size) {
        try (Window window = Browser.open(product, size)) {
            Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
            window.visit("/admin/exam-edit");
            String title = World.unique("指定题考试");
            page.locator("#title").fill(title);
            Locator pick = page.locator(".picker-open").first();
            pick.click();
            assertThat(page.locator(".picker-say").first().innerText()).isNotBlank();
            page.locator("select[id$='0:bankId']").selectOption(new SelectOption().setIndex(1));
            pick.click();
            Locator found = page.locator("#picker-found li");
            found.nth(2).waitFor();
            String total = page.locator("#picker-say").innerText();
            // by keys alone: tick three, put the last one first, drop the second
            for (int index = 0; index < 3; index++) {
                found.nth(index).locator("input").press("Space");
            }
            page.locator("#picker-next").press("Enter");
            page.waitForFunction("before => document.getElementById('picker-say').textContent !== before", total);
            Locator chosen = page.locator("#picker-chosen li");
            List<String> stems = page.locator("#picker-chosen .picker-line").allInnerTexts();
            assertThat(stems).hasSize(3);
            chosen.nth(2).locator("button").nth(0).press("Enter");
            chosen.nth(1).locator("button").nth(0).press("Enter");
            chosen.nth(1).locator("button").nth(2).press("Enter");
            assertThat(page.locator("#picker-chosen .picker-line").allInnerTexts())
                    .containsExactly(stems.get(2), stems.get(1));
            window.look("admin-exam-picker");
            page.locator("#picker-take").press("Enter");
            assertThat(page.locator("#picker").isVisible()).isFalse();
            assertThat(page.locator("input[id$='0:count']").inputValue()).isEqualTo("2");
            assertThat(page.locator("#title").inputValue()).isEqualTo(title);

            page.locator("input[id$='0:marksEach']").fill("50");
            page.locator("#passMark").fill("60");
            window.choose("organisationId", "宁川安全培训中心");
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/admin/exam?"));
            page.locator("a[href*='exam-edit?']").first().click();
            page.waitForSelector(".picker-summary li");
            assertThat(page.locator(".picker-summary .picker-line").allInnerTexts())
                    .containsExactly(stems.get(2), stems.get(1));
            window.look("admin-exam-edit-named");
        }
    }

    @Test
    void whatIsNotInTheBankIsNamed() {
        try (Window window = Browser.open(product, Size.DESK)) {
            Page page = window.signIn("trainer", Product.DEMO_PASSWORD).page();
            window.visit("/admin/exam-edit");
            page.locator("select[id$='0:bankId']").selectOption(new SelectOption().setIndex(1));
            page.locator("input[id$='0:questions']").evaluate("input => { input.value = '999999999'; }");
            page.locator(".picker-open").first().click();
            assertThat(page.locator("#picker-chosen li").innerText()).contains("999999999", "不在这个题库");
            page.locator("#picker-chosen li button").last().click();
            page.locator("#picker-take").click();
            assertThat(page.locator("input[id$='0:questions']").inputValue()).isEmpty();
        }
    }
}
