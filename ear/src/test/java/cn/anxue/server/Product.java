package cn.anxue.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The built product as a process of its own: the Liberty server from the build with the built EAR, a user folder, data
 * and a database of its own. Tests talk to it over HTTP, and may kill and restart it.
 */
public final class Product implements AutoCloseable {

    public static final String ADMIN_PASSWORD = "Test-admin-2026";
    private static final Path WLP = Path.of(System.getProperty("anxue.wlp"));
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** Of the demonstration's accounts. */
    public static final String DEMO_PASSWORD = "Anxue-2026";

    private static Product shared;
    private static Product demonstration;

    private final String name;
    private final Path folder;
    private final int port;
    private final Map<String, String> environment = new HashMap<>();

    private Product(String name, String demonstration) {
        this.name = name;
        this.port = freePort();
        String database = System.getProperty("anxue.db", "derby");
        this.folder = WLP.getParent().getParent().resolve("products").resolve(database + "-" + name);
        environment.put("ANXUE_HTTP_PORT", String.valueOf(port));
        environment.put("ANXUE_HTTP_HOST", "127.0.0.1");
        environment.put("ANXUE_DATA", folder.resolve("data").toString());
        environment.put("ANXUE_DEMO", demonstration);
        environment.put("ANXUE_ADMIN_PASSWORD", ADMIN_PASSWORD);
        environment.put("WLP_USER_DIR", folder.resolve("usr").toString());
        environment.putAll(Database.environment("anxue_" + name));
    }

    /** The empty product that most tests share; started at the first call, stopped when the tests end. */
    public static synchronized Product shared() {
        if (shared == null) {
            shared = fresh("shared", "none");
        }
        return shared;
    }

    /** The product with the demonstration that browser tests share; started at the first call. */
    public static synchronized Product demonstration() {
        if (demonstration == null) {
            demonstration = fresh("demonstration", "seed");
        }
        return demonstration;
    }

    /** A product of its own, for tests that kill it or want the demonstration ({@code "seed"}). */
    public static Product fresh(String name, String demonstration) {
        Product product = new Product(name, demonstration);
        product.lay();
        product.start();
        Runtime.getRuntime().addShutdownHook(new Thread(product::close));
        return product;
    }

    /**
     * The same server without the application, for Arquillian to start and deploy to; the settings that
     * {@code arquillian.xml} asks for become system properties.
     */
    public static void layContainer() {
        Product product = new Product("container", "none");
        product.lay();
        // Arquillian takes any running server of the same name for this one
        String name = "container-" + product.port;
        Path server = product.folder.resolve("usr/servers").resolve(name);
        try {
            Files.move(product.folder.resolve("usr/servers/anxue"), server);
            Files.delete(server.resolve("apps/anxue.ear"));
            String settings = Files.readString(server.resolve("server.xml"));
            int application = settings.indexOf("<enterpriseApplication");
            int after = settings.indexOf("</enterpriseApplication>") + "</enterpriseApplication>".length();
            Files.writeString(
                    server.resolve("server.xml"), settings.substring(0, application) + settings.substring(after));
            Path overrides = Files.createDirectories(server.resolve("configDropins/overrides"));
            StringBuilder variables = new StringBuilder();
            product.environment.forEach((variable, value) ->
                    variables.append("<variable name=\"" + variable + "\" value=\"" + value + "\"/>"));
            Files.writeString(
                    overrides.resolve("container.xml"),
                    "<server><featureManager><feature>localConnector-1.0</feature></featureManager>"
                            + "<applicationMonitor updateTrigger=\"mbean\" dropinsEnabled=\"true\"/>" + variables
                            + "</server>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty("anxue.container.usr", product.folder.resolve("usr").toString());
        System.setProperty("anxue.container.name", name);
        System.setProperty("anxue.container.port", String.valueOf(product.port));
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** For {@link Database#connect}. */
    public String database() {
        return "anxue_" + name;
    }

    /** The database drivers of the server. */
    Path drivers() {
        return folder.resolve("usr/servers/anxue/jdbc");
    }

    public Path data() {
        return folder.resolve("data");
    }

    /** Starts the server and waits until it is ready. */
    public void start() {
        command("start");
        Instant until = Instant.now().plus(PATIENCE);
        while (!ready()) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("not ready; see " + log());
            }
            pause();
        }
    }

    /** Starts the server with another {@code ANXUE_DEMO} and waits for words of its log; it need not become ready. */
    public void startUntilLogged(String demonstration, String words) {
        String own = environment.put("ANXUE_DEMO", demonstration);
        command("start");
        environment.put("ANXUE_DEMO", own);
        Instant until = Instant.now().plus(PATIENCE);
        while (!logged(words)) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("never said: " + words + "; see " + log());
            }
            pause();
        }
    }

    private boolean logged(String words) {
        try {
            return Files.readString(log()).contains(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** kill -9: no goodbye. */
    public void kill() {
        ProcessHandle server = ProcessHandle.of(pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    @Override
    public void close() {
        command("stop");
    }

    public Path log() {
        return folder.resolve("usr/servers/anxue/logs/messages.log");
    }

    private long pid() {
        try {
            return Long.parseLong(Files.readString(folder.resolve("usr/servers/.pid/anxue.pid"))
                    .strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the product answers; false while it starts and when it refused to. */
    public boolean ready() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create(address() + "/health/ready").toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void command(String verb) {
        try {
            Files.createDirectories(folder);
            ProcessBuilder builder =
                    new ProcessBuilder(WLP.resolve("bin/server").toString(), verb, "anxue");
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve(verb + ".log").toFile());
            builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lays the server out anew: nothing of an earlier run is left. */
    private void lay() {
        try {
            delete(folder);
            Path from = WLP.resolve("usr/servers/anxue");
            Path to = Files.createDirectories(folder.resolve("usr/servers/anxue"));
            Files.createDirectories(to.resolve("apps"));
            Files.createDirectories(to.resolve("jdbc"));
            for (String file : new String[] {"server.xml", "jvm.options"}) {
                Files.copy(from.resolve(file), to.resolve(file));
            }
            Files.copy(Path.of(System.getProperty("anxue.ear")), to.resolve("apps/anxue.ear"));
            try (Stream<Path> drivers = Files.list(from.resolve("jdbc"))) {
                for (Path driver : drivers.toList()) {
                    Files.copy(
                            driver,
                            to.resolve("jdbc").resolve(driver.getFileName()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
