package cn.anxue.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Requests that another site makes a signed-in browser send: they change nothing. */
class ForgeryTest {

    private final Product product = Product.shared();
    private final World world = new World(product);
    private final String cookie = "anxue=" + world.admin().token();
    private final Pages pages = new Pages(product);

    /** Every changing route, with the browser's cookie alone. */
    @Test
    void everyChangingRouteAsksForTheMarker() {
        UnaryOperator<String> any = name -> name.equals("format") ? "xlsx" : "1";
        Api browser = Api.anonymous(product).with(Map.of("Cookie", cookie));
        List<String> faults = new ArrayList<>();
        Route.all(Api.anonymous(product).get("/openapi?format=json").expect(200).json()).stream()
                .filter(route -> !route.reads())
                .forEach(route -> {
                    Api.Answer answer = route.send(browser, any, "");
                    if (answer.status() != 403 || !answer.code().equals("markerMissing")) {
                        faults.add(route.name() + " answered " + answer.status());
                    }
                });
        assertThat(faults).isEmpty();
        world.admin().get("/me").expect(200);
    }

    /** A browser says when another site asks; the marker does not help then. */
    @Test
    void anotherSitesRequestIsRefusedEvenWithTheMarker() {
        for (Map<String, String> from : List.of(
                Map.of("Cookie", cookie, "X-Anxue", "1", "Sec-Fetch-Site", "cross-site"),
                Map.of("Cookie", cookie, "X-Anxue", "1", "Sec-Fetch-Site", "same-site"))) {
            Api.Answer answer = Api.anonymous(product).with(from).send("POST", "/organisations", "{}");
            assertThat(answer.expect(403).code()).isEqualTo("markerMissing");
        }
        assertThat(Api.anonymous(product)
                        .with(Map.of("Cookie", cookie, "X-Anxue", "1", "Sec-Fetch-Site", "same-origin"))
                        .send("POST", "/organisations", "{}")
                        .status())
                .isEqualTo(422);
    }

    /** No other origin may read answers or send the marker. */
    @Test
    void noOtherOriginIsLetIn() {
        for (String path : List.of("/api/v1/me", "/open/sign-in", "/openapi")) {
            HttpResponse<String> answer = pages.get(
                    world.admin().token(),
                    path,
                    "Origin",
                    "https://other.invalid",
                    "Access-Control-Request-Method",
                    "PUT");
            assertThat(answer.headers().map().keySet()).as(path).noneMatch(name -> name.toLowerCase(Locale.ROOT)
                    .startsWith("access-control-"));
        }
    }

    /** A page's form counts only with the state that the page itself gave to this session. */
    @Test
    void aFormWithoutItsPageChangesNothing() {
        String name = World.unique("伪造题库");
        String form = "form=form&name=" + name + "&save=1&organisationId_input=x&jakarta.faces.ViewState=";
        for (String state : List.of("", "-123456789:987654321", "AAAA", "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==")) {
            pages.post(world.admin().token(), "/admin/bank-edit", form + state);
        }
        assertThat(world.admin()
                        .get("/question-banks?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .json()
                        .getInt("total"))
                .isZero();
    }

    /** A link alone signs nobody out. */
    @Test
    void aLinkSignsNobodyOut() {
        String token = Api.admin(product).token();
        pages.get(token, "/open/sign-out");
        Api.anonymous(product).withToken(token).get("/me").expect(200);
    }
}
