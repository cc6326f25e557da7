package cn.anxue.it;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Product;
import org.junit.jupiter.api.Test;

/** A database with something in it that is no complete demonstration is not shown as one. */
class DemonstrationStartTest {

    @Test
    void whatIsNoCompleteDemonstrationIsRefused() {
        Product product = Product.fresh("incomplete", "none");
        product.close();
        product.startUntilLogged("seed", "neither empty nor a complete demonstration");
        assertThat(product.ready()).isFalse();
        product.close();
    }
}
