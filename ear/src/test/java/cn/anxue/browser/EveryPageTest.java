package cn.anxue.browser;

import cn.anxue.server.Browser;
import cn.anxue.server.Browser.Size;
import cn.anxue.server.Browser.Window;
import cn.anxue.server.Product;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page that stands by itself, in both sizes, as somebody who may open it. Each must answer, show no serious axe finding, no script error, no missing text and not scroll sideways.
 */
class EveryPageTest {

    private static final List<String> OPEN = List.of("/open/sign-in", "/open/verify", "/open/verify?no=AX20261234567");
    private static final Map<String, List<String>> PAGES = Map.of(
            "trainer",
            List.of(
                    "/admin/home",
                    "/admin/organisations",
                    "/admin/organisation-edit",
                    "/admin/people",
                    "/admin/imports",
                    "/admin/import-new",
                    "/admin/banks",
                    "/admin/bank-edit",
                    "/admin/exams",
                    "/admin/courses",
                    "/admin/course-edit",
                    "/admin/exam-edit",
                    "/admin/attempts",
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
        return Stream.of(Size.values())
                .map(size -> DynamicTest.dynamicTest("nobody " + size, () -> {
                    try (Window window = Browser.open(product, size)) {
                        OPEN.forEach(path -> window.visit(path).look(name(path)));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> pagesOfAccounts() {
        return PAGES.entrySet().stream().flatMap(of -> Stream.of(Size.values())
                .map(size -> DynamicTest.dynamicTest(of.getKey() + " " + size, () -> {
                    try (Window window = Browser.open(product, size)) {
                        window.signIn(of.getKey(), Product.DEMO_PASSWORD);
                        of.getValue().forEach(path -> window.visit(path).look(name(path)));
                    }
                })));
    }

    private static String name(String path) {
        return path.substring(1).replaceAll("[^a-z0-9]+", "-");
    }
}
