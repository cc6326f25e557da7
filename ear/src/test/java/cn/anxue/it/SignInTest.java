package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import org.junit.jupiter.api.Test;

class SignInTest {

    private final Product product = Product.shared();

    @Test
    void administratorSignsInAndOut() {
        Api admin = Api.admin(product);
        admin.delete("/tokens/current").expect(204);
        assertThat(admin.get("/me").status()).isEqualTo(401);
    }

    @Test
    void unknownNameAndWrongPasswordLookAlike() {
        Api anyone = Api.anonymous(product);
        String unknown = anyone.post("/tokens", json("username", "nobody-here", "password", "x"))
                .expect(401)
                .text();
        String wrong = anyone.post("/tokens", json("username", "admin", "password", "x"))
                .expect(401)
                .text();
        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void sixthGuessHasToWait() {
        Api anyone = Api.anonymous(product);
        for (int i = 0; i < 5; i++) {
            anyone.post("/tokens", json("username", "guessed-account", "password", "guess" + i))
                    .expect(401);
        }
        Api.Answer answer = anyone.post("/tokens", json("username", "guessed-account", "password", "guess"))
                .expect(429);
        assertThat(answer.code()).isEqualTo("tooManySignIns");
        assertThat(answer.raw().headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, 61L);
    }
}
