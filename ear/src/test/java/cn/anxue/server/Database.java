package cn.anxue.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The database of this run ({@code -Danxue.db=derby|postgresql}): a fresh one per name, PostgreSQL as a real server. */
public final class Database {

    private static EmbeddedPostgres postgres;

    private Database() {}

    public static boolean isPostgres() {
        return "postgresql".equals(System.getProperty("anxue.db", "derby"));
    }

    /** The environment that points a server to the database of this name. Derby needs none: it is in the data folder. */
    public static synchronized Map<String, String> environment(String name) {
        Map<String, String> environment = new HashMap<>();
        if (isPostgres()) {
            create(name);
            environment.put("ANXUE_DB_URL", url(name));
            environment.put("ANXUE_DB_USER", "postgres");
            environment.put("ANXUE_DB_PASSWORD", "postgres");
        }
        return environment;
    }

    /** A connection beside the server's, for looking and for setting times; PostgreSQL only. */
    public static Connection connect(String name) throws SQLException {
        return DriverManager.getConnection(url(name), "postgres", "postgres");
    }

    /** Changes what only time would change, while the product is stopped. */
    public static void change(Product product, String sql) {
        try {
            if (isPostgres()) {
                run(connect(product.database()), sql);
            } else {
                changeDerby(product, sql);
            }
        } catch (SQLException | IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection opened, String sql) throws SQLException {
        try (Connection connection = opened;
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Through the server's own driver, which is on no class path of the tests. */
    private static void changeDerby(Product product, String sql)
            throws SQLException, IOException, ReflectiveOperationException {
        System.setProperty(
                "derby.stream.error.file",
                product.data().resolve("derby-of-the-test.log").toString());
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> drivers = Files.list(product.drivers())) {
            for (Path jar : drivers.toList()) {
                jars.add(jar.toUri().toURL());
            }
        }
        try (URLClassLoader loader = new URLClassLoader(jars.toArray(URL[]::new))) {
            Driver driver = (Driver) loader.loadClass("org.apache.derby.iapi.jdbc.AutoloadedDriver")
                    .getDeclaredConstructor()
                    .newInstance();
            String url = "jdbc:derby:" + product.data().resolve("derby");
            Properties user = new Properties();
            user.setProperty("user", "anxue");
            user.setProperty("password", "anxue");
            run(driver.connect(url, user), sql);
            stop(driver, url);
        }
    }

    /** Lets go of the database, which Derby tells by an exception. */
    private static void stop(Driver driver, String url) throws SQLException {
        try {
            driver.connect(url + ";shutdown=true", new Properties());
        } catch (SQLException stopped) {
            if (!"08006".equals(stopped.getSQLState())) {
                throw stopped;
            }
        }
    }

    private static String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name;
    }

    private static void create(String name) {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().start();
            }
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
