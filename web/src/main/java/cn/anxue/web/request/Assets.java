package cn.anxue.web.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version in the addresses of scripts and styles, so that they may be cached for a year: {@code #{assets.v}}. */
@Named
@ApplicationScoped
public class Assets {

    /** Of this build. */
    public static final String VERSION = load();

    public String getV() {
        return VERSION;
    }

    private static String load() {
        try (InputStream in = Assets.class.getResourceAsStream("build.properties")) {
            Properties build = new Properties();
            build.load(in);
            return build.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
