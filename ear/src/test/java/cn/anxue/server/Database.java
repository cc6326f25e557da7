package cn.anxue.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

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
