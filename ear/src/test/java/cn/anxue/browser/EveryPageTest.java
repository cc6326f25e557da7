package cn.anxue.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page that stands by itself, in both sizes and languages, as somebody who may open it. Each must answer, show no
 * serious axe finding, no script error, no missing text and not scroll sideways.
 */
class EveryPageTest {

    private static final List<String> OPEN = List.of(
            "/open/hall", "/open/browser-end", "/open/sign-in", "/open/verify", "/open/verify?no=AX20261234567");
    private static final Map<String, List<String>> PAGES = Map.of(
            "trainer",
            List.of(
                    "/admin/home",
                    "/admin/organisations",
                    "/admin/organisation-edit",
                    "/admin/people",
                    "/admin/person-edit",
                    "/admin/imports",
                    "/admin/import-new",
                    "/admin/banks",
                    "/admin/bank-edit",
                    "/admin/bank-mappings",
                    "/admin/bank-mapping",
                    "/admin/exams",
                    "/admin/courses",
                    "/admin/course-edit",
                    "/admin/exam-edit",
                    "/admin/attempts",
                    "/admin/sittings",
                    "/admin/sitting-edit",
                    "/admin/exam-appeals",
                    "/admin/marking",
                    "/admin/curricula",
                    "/admin/curriculum-edit",
                    "/admin/progress",
                    "/admin/progress-people",
                    "/admin/certificates",
                    "/account"),
            "auditor",
            List.of("/admin/audit"),
            "worker",
            List.of(
                    "/worker/home",
                    "/worker/exams",
                    "/worker/certificates",
                    "/worker/me",
                    "/worker/record",
                    "/worker/wrong-questions"));

    private final Product product = Product.demonstration();

    @TestFactory
    Stream<DynamicTest> openPages() {
        return everyView("nobody", window -> window, OPEN);
    }

    @TestFactory
    Stream<DynamicTest> pagesOfAccounts() {
        return PAGES.entrySet().stream()
                .flatMap(of -> everyView(
                        of.getKey(), window -> window.signIn(of.getKey(), Product.DEMO_PASSWORD), of.getValue()));
    }

    /** Pages about one record, reached by their links, each step looked at. */
    @TestFactory
    Stream<DynamicTest> pagesOfRecords() {
        return Stream.of(Size.values())
                .flatMap(size -> Stream.of(
                        DynamicTest.dynamicTest("trainer follows links " + size, () -> {
                            try (Window window = Browser.open(product, size).signIn("trainer", Product.DEMO_PASSWORD)) {
                                follow(window, "/admin/attempts", "table.list a[href*='/admin/attempt?']");
                                follow(
                                        window,
                                        "/admin/sittings",
                                        "table.list a[href*='/admin/sitting?']",
                                        "a[href*='study=ANY']",
                                        "a[href*=sitting-edit]");
                                follow(
                                        window,
                                        "/admin/sittings",
                                        "table.list a[href*='/admin/sitting?']",
                                        "a[href*=sitting-papers]");
                                follow(
                                        window,
                                        "/admin/banks",
                                        "table.list a[href*='/admin/bank?']",
                                        "a[href*=bank-export]");
                                follow(
                                        window,
                                        "/admin/banks",
                                        "table.list a[href*='/admin/bank?']",
                                        "a[href*=qti-import]");
                                follow(
                                        window,
                                        "/admin/banks",
                                        "table.list a[href*='/admin/bank?']",
                                        "a[href*=bank-import]",
                                        "a[href*=bank-paste]");
                                follow(
                                        window,
                                        "/admin/exams",
                                        "table.list a[href*='/admin/exam?']",
                                        "a[href*=exam-sample]");
                                follow(
                                        window,
                                        "/admin/exams",
                                        "table.list a:has-text('消防')",
                                        "a[href*=exam-results]",
                                        "a[href*=exam-statistics]",
                                        "a[href*=exam-regrades]",
                                        "a[href*=exam-accommodations]",
                                        "a[href*=exam-similarity]",
                                        "a[href*='run=1']",
                                        "a[href*=exam-items]",
                                        "table.list a[href*='exam-item?']");
                                follow(
                                        window,
                                        "/admin/courses",
                                        "table.list a[href*='/admin/course?']",
                                        "a[href*='lesson-edit?course']");
                                follow(
                                        window,
                                        "/admin/people",
                                        "table.list a[href*='/admin/person?']",
                                        "a[href*=person-record]");
                            }
                        }),
                        DynamicTest.dynamicTest("worker follows links " + size, () -> {
                            try (Window window = Browser.open(product, size).signIn("worker", Product.DEMO_PASSWORD)) {
                                follow(
                                        window,
                                        "/worker/home",
                                        "a[href*='/worker/curriculum']",
                                        "a[href*='/worker/practice']",
                                        "a[href*='/worker/practice-question']");
                                follow(
                                        window,
                                        "/worker/home",
                                        "a[href*='/worker/curriculum']",
                                        "ul.rows a[href*='/worker/lesson']");
                            }
                        }),
                        DynamicTest.dynamicTest("nobody finds nothing " + size, () -> {
                            try (Window window = Browser.open(product, size)) {
                                window.page().navigate(product.address() + "/open/nothing-here");
                                window.look("error");
                            }
                        })));
    }

    private static void follow(Window window, String start, String... links) {
        window.visit(start);
        for (String link : links) {
            String before = window.page().url();
            window.page().locator(link).first().click();
            window.page().waitForURL(url -> !url.equals(before));
            window.look(
                    name(window.page().url().replaceFirst("https?://[^/]*", "").replaceFirst("[?].*", "")));
        }
    }

    /** On the phone, on the desk, and in English on the phone, where long words have least room. */
    private Stream<DynamicTest> everyView(String who, UnaryOperator<Window> entry, List<String> paths) {
        return Stream.of(
                DynamicTest.dynamicTest(who + " on a phone", () -> {
                    try (Window window = Browser.open(product, Size.PHONE)) {
                        look(entry.apply(window), paths, "");
                    }
                }),
                DynamicTest.dynamicTest(who + " at a desk", () -> {
                    try (Window window = Browser.open(product, Size.DESK)) {
                        look(entry.apply(window), paths, "");
                    }
                }),
                DynamicTest.dynamicTest(who + " in English", () -> {
                    try (Window window = Browser.open(product, Size.PHONE).english()) {
                        look(entry.apply(window), paths, "-en");
                    }
                }));
    }

    private static void look(Window window, List<String> paths, String suffix) {
        paths.forEach(path -> {
            window.visit(path).look(name(path) + suffix);
            assertThat(window.page().locator("html").getAttribute("lang"))
                    .as("language of " + path)
                    .isEqualTo(suffix.isEmpty() ? "zh-CN" : "en");
        });
    }

    private static String name(String path) {
        return path.substring(1).replaceAll("[^a-z0-9]+", "-");
    }
}
