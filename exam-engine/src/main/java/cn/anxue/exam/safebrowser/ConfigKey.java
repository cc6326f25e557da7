package cn.anxue.exam.safebrowser;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The Config Key of settings, and the hash by which a browser proves in a request that it runs with them. The key is
 * the SHA-256 of the settings as "SEB-JSON": names sorted without regard to case on every level, no white space, no
 * escapes, no empty dictionaries, no {@code originatorVersion}.
 */
public final class ConfigKey {

    private ConfigKey() {}

    /** 64 lower-case hexadecimal digits. */
    public static String of(SafeBrowserSettings settings) {
        return ofValues(settings.values());
    }

    /** The key of settings by name: texts, booleans, integers, lists and maps of these. */
    static String ofValues(Map<String, ?> values) {
        return sha256(json(values));
    }

    /**
     * What a browser sends with a request, or tells the page's script.
     *
     * @param url absolute address of the request or page; a fragment does not count
     * @param key a Config Key or a Browser Exam Key
     */
    public static String requestHash(String url, String key) {
        int fragment = url.indexOf('#');
        return sha256((fragment < 0 ? url : url.substring(0, fragment)) + key);
    }

    static SortedMap<String, Object> sorted(Map<?, ?> dictionary) {
        SortedMap<String, Object> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        dictionary.forEach((name, value) -> sorted.put(name.toString(), value));
        return sorted;
    }

    static String json(Object value) {
        if (value instanceof Map<?, ?> dictionary) {
            return sorted(dictionary).entrySet().stream()
                    .filter(entry -> !entry.getKey().equals("originatorVersion"))
                    .filter(entry -> !(entry.getValue() instanceof Map<?, ?> inner && inner.isEmpty()))
                    .map(entry -> '"' + entry.getKey() + "\":" + json(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ConfigKey::json).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String ? "\"" + value + '"' : value.toString();
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
