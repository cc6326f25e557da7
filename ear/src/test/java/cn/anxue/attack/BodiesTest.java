package cn.anxue.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Huge and odd bodies of the API, made-up methods: nobody fills the server's memory by them. */
class BodiesTest {

    private final Product product = Product.shared();

    @Test
    void hugeJsonIsRefusedInWords() {
        String name = "a".repeat(11 << 20);
        Api.Answer answer = Api.anonymous(product)
                .send("POST", "/tokens", "{\"username\":\"" + name + "\",\"password\":\"x\"}")
                .expect(413);
        assertThat(answer.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("tooLarge");
    }

    @Test
    void deepAndOddJsonIsRefusedInWords() {
        for (String body : List.of(
                "[".repeat(200_000),
                "{\"a\":".repeat(100_000),
                // the parser looked for the end of an object that is passed over for ever
                "{\"nobody-knows\":{",
                "{\"nobody-knows\":[\"",
                "{\"username\":" + "9".repeat(100_000) + "}",
                "{\"username\":1e99999999}",
                "\u0000",
                "",
                "null",
                "[]",
                "\"text\"",
                "{\"username\":{\"a\":1}}",
                "{\"username\":[\"a\"]}",
                "{\"username\":\"\\ud800\",\"password\":\"\\u0000\"}")) {
            Api.Answer answer = Api.anonymous(product).send("POST", "/tokens", body);
            assertThat(answer.status())
                    .as(body.substring(0, Math.min(30, body.length())))
                    .isBetween(400, 499);
        }
    }

    /** What a client makes up names no series of the metrics: each would stay in memory for ever. */
    @Test
    void madeUpMethodsAndHostsAreNotKept() throws IOException {
        URI address = URI.create(product.address());
        for (String path : List.of("/api/v1/me", "/open/sign-in", "/nothing-here", "/assets/app.css")) {
            try (Socket socket = new Socket(address.getHost(), address.getPort())) {
                socket.getOutputStream()
                        .write(("MADEUP " + path + " HTTP/1.1\r\nHost: madeup.invalid\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 ");
            }
        }
        String metrics = new Pages(product).get("", "/metrics").body();
        assertThat(metrics).contains("REST_request").doesNotContainIgnoringCase("madeup");
        assertThat(metrics).as("percentiles cost 100 KB for each series").doesNotContain("quantile=");
    }
}
