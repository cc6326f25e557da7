package cn.anxue.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What a candidate does and sees on the page of an exam. */
final class PlayerPage {

    private static final String CONTROL = "#question .option, #question .entry input, #question .ordering + button";

    private PlayerPage() {}

    /** Answers the question at hand somehow. */
    static void answer(Page page) {
        Locator control = page.locator(CONTROL).first();
        if (control.evaluate("e => e.tagName").equals("INPUT")) {
            control.fill("1");
            control.blur();
        } else {
            control.click();
        }
    }

    /** Waits until the page says so of what was answered: saved, saving, offline or unkept. */
    static void saved(Page page, String state) {
        page.waitForSelector("#saved[data-state=" + state + "]");
    }
}
