package cn.anxue.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import org.junit.jupiter.api.Test;

/** A database with something in it that is no complete demonstration is neither filled nor shown as one. */
class DemonstrationStartTest {

    @Test
    void whatIsNoCompleteDemonstrationIsRefusedAndLeftAsItIs() {
        Product product = Product.fresh("incomplete", "none");
        int people = people(product);
        product.close();

        product.startUntilLogged("seed", "neither empty nor a complete demonstration");
        assertThat(product.ready()).isFalse();
        product.close();

        product.start();
        assertThat(people(product)).isEqualTo(people);
        product.close();
    }

    private static int people(Product product) {
        return Api.admin(product).get("/people?size=1").expect(200).json().getInt("total");
    }
}
