package cn.anxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A real Chromium. One process serves all tests of a run; each window has its own cookies and storage. */
public final class Browser {

    private static final Path SCREENSHOTS = Path.of(System.getProperty("anxue.screenshots"));
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static com.microsoft.playwright.Browser chromium;

    private Browser() {}

    /** The two sizes at which every page is looked at, in CSS pixels. */
    public enum Size {
        PHONE(390, 844),
        DESK(1440, 900);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** A window of its own. Script errors of its pages are collected for {@link Window#check}. */
    public static Window open(Product product, Size size) {
        BrowserContext context = chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(size.width, size.height)
                        .setLocale("zh-CN")
                        .setAcceptDownloads(true));
        return new Window(product, size, context);
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            Playwright playwright = Playwright.create();
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return chromium;
    }

    private static Path executable() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium found"));
    }

    /** One browser window with what was noticed while it was used. */
    public static final class Window implements AutoCloseable {

        private final Product product;
        private final Size size;
        private final BrowserContext context;
        private final Page page;
        private final List<String> errors = new ArrayList<>();

        private Window(Product product, Size size, BrowserContext context) {
            this.product = product;
            this.size = size;
            this.context = context;
            this.page = context.newPage();
            page.onPageError(errors::add);
        }

        public Page page() {
            return page;
        }

        public BrowserContext context() {
            return context;
        }

        /** Signs in through the page. */
        public Window signIn(String username, String password) {
            visit("/open/sign-in");
            page.locator("input[type=text]").first().fill(username);
            page.locator("input[type=password]").first().fill(password);
            page.locator("main input[type=submit]").click();
            page.waitForURL(url -> !url.contains("/open/sign-in"));
            return this;
        }

        /** Opens an address of the product, which must answer with 200. */
        public Window visit(String path) {
            Response response = page.navigate(product.address() + path);
            assertThat(response.status()).as(path).isEqualTo(200);
            return this;
        }

        /** Searches in a field of the tag {@code ax:organisation} and chooses what is found first. */
        public Window choose(String field, String words) {
            Locator input = page.locator("#" + field + "_input");
            input.press("Shift");
            input.pressSequentially(words);
            page.locator("#" + field + "_panel .ui-autocomplete-item").first().click();
            return this;
        }

        /**
         * Looks at the page as it stands: saves a screenshot {@code <name>-phone|desk.png}, and demands no serious axe
         * finding, no script error, no sideways scrolling and no text key without text.
         */
        public Window look(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(
                            SCREENSHOTS.resolve(name + "-" + size.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
            return check(name);
        }

        /** The demands of {@link #look} without a picture. */
        public Window check(String name) {
            assertThat(errors).as("script errors of " + name).isEmpty();
            List<String> findings = new AxeBuilder(page)
                    .analyze().getViolations().stream()
                            .filter(rule -> GRAVE.contains(rule.getImpact()))
                            .map(rule -> rule.getId() + " "
                                    + rule.getNodes().stream()
                                            .map(node -> String.valueOf(node.getTarget()))
                                            .toList())
                            .toList();
            assertThat(findings).as("axe on " + name).isEmpty();
            Object sideways =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) sideways).intValue())
                    .as("sideways scrolling of " + name)
                    .isLessThanOrEqualTo(0);
            assertThat(page.locator("body").innerText())
                    .as("keys without text on " + name)
                    .doesNotContainPattern(
                            "\\b(common|identity|bank|curriculum|learning|exam|practice|problem|organisation|audit|record)\\.[a-z]+[A-Za-z.]*\\b");
            return this;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
