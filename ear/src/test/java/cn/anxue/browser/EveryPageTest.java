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
 * Every page that stands by itself, in both sizes and languages, as somebody who may open it; records are opened from
 * their lists. Each must answer, show no serious axe finding, no script error, no missing text and not scroll sideways.
 */
class EveryPageTest {

    private static final List<String> OPEN = List.of("/open/sign-in");
    private static final Map<String, List<String>> PAGES = Map.of("admin", List.of("/admin/home"));

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
