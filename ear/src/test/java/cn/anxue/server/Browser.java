package cn.anxue.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
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
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static Playwright playwright;
    /** A camera that shows a moving picture, and pages that need not ask for it. */
    private static final List<String> CAMERA =
            List.of("--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream");

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

    /**
     * A phone with a Chromium process of its own, whose storage lies in the folder and is there again when the phone is
     * opened anew. {@link Window#kill} ends it without goodbye.
     */
    public static Window phone(Product product, Path storage) {
        return persistent(product, storage, ARGUMENTS);
    }

    private static Window persistent(Product product, Path storage, List<String> arguments) {
        BrowserContext context = playwright()
                .chromium()
                .launchPersistentContext(
                        storage,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(executable())
                                .setArgs(arguments)
                                .setViewportSize(Size.PHONE.width, Size.PHONE.height)
                                .setLocale("zh-CN")
                                .setAcceptDownloads(true));
        return new Window(product, Size.PHONE, context);
    }

    /** A phone with a camera, in a Chromium process of its own. */
    public static Window withCamera(Product product, Path storage) {
        return persistent(
                product,
                storage,
                Stream.concat(ARGUMENTS.stream(), CAMERA.stream()).toList());
    }

    /** A phone whose camera shows the film (.y4m) again and again; it is refused unless the page may use it. */
    public static Window filming(Product product, Path storage, Path film, boolean allowed) {
        List<String> camera =
                List.of("--use-fake-device-for-media-stream", "--use-file-for-fake-video-capture=" + film);
        Window window = persistent(
                product,
                storage,
                Stream.concat(ARGUMENTS.stream(), camera.stream()).toList());
        if (allowed) {
            window.context.grantPermissions(List.of("camera"));
        }
        return window;
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            chromium = playwright()
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(ARGUMENTS));
        }
        return chromium;
    }

    private static synchronized Playwright playwright() {
        if (playwright == null) {
            playwright = Playwright.create();
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return playwright;
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
        private boolean killed;

        private Window(Product product, Size size, BrowserContext context) {
            this.product = product;
            this.size = size;
            this.context = context;
            this.page = context.pages().isEmpty()
                    ? context.newPage()
                    : context.pages().get(0);
            page.onPageError(errors::add);
        }

        public Page page() {
            return page;
        }

        public BrowserContext context() {
            return context;
        }

        /** The same window with all pages in English. */
        public Window english() {
            context.addCookies(List.of(new Cookie("anxue_lang", "en").setUrl(product.address())));
            return this;
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

        /**
         * Waits for the page's word on a success ({@code info}) or a failure ({@code error}) that belongs to no field;
         * fails with what the page says instead.
         *
         * @return the message
         */
        public String told(String kind) {
            Locator message = page.locator(".messages ." + kind).first();
            try {
                message.waitFor();
            } catch (TimeoutError late) {
                throw new AssertionError(
                        "no " + kind + " on " + page.url() + ":\n"
                                + page.locator("body").innerText(),
                        late);
            }
            return message.innerText();
        }

        /** kill -9 of the browser of {@link Browser#phone}: nothing is said to pages or server. */
        public void kill(Path storage) {
            ProcessHandle.allProcesses()
                    .filter(process -> process.info().commandLine().orElse("").contains(storage.toString()))
                    .forEach(ProcessHandle::destroyForcibly);
            killed = true;
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
            // the other mode opens another window for each page, for frames, of which there are none
            List<String> findings = new AxeBuilder(page)
                    .setLegacyMode(true).options(violationsOnly()).analyze().getViolations().stream()
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
                            "\\b(common|identity|bank|bankExport|mapping|paste|curriculum|learning|exam|practice|problem|organisation|audit|record|sitting|photo|result|attempt|appeal|marking|rubric|notation)\\.(?!(?:zip|xml|csv|xlsx|json|txt|jpg|png|pdf)\\b)[a-z]+[A-Za-z.]*\\b");
            return this;
        }

        private static AxeRunOptions violationsOnly() {
            AxeRunOptions options = new AxeRunOptions();
            options.setResultTypes(List.of("violations"));
            return options;
        }

        @Override
        public void close() {
            if (!killed) {
                context.close();
            }
        }
    }
}
