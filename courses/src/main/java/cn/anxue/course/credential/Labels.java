package cn.anxue.course.credential;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;

/** The fixed words on printed documents, from one file per language beside this class. */
final class Labels {

    private static final Labels CHINESE = new Labels("labels_zh.properties");
    private static final Labels ENGLISH = new Labels("labels_en.properties");

    private final Properties words = new Properties();

    private Labels(String file) {
        try (InputStream in = Resources.open(file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Labels of(Locale locale) {
        return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }

    String get(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no label " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern(get("date"), Locale.ROOT));
    }

    /** Without trailing zeros: 24 rather than 24.00. */
    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
