package cn.anxue.container;

import cn.anxue.server.Product;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lays out the server before Arquillian starts it; must stand before Arquillian's extension. The tests' second run,
 * inside the server, has no system properties of the build and nothing to lay out.
 */
public class ContainerServer implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty("anxue.ear") != null) {
            Product.layContainer();
        }
    }
}
