package cn.anxue.exam.safebrowser;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a Safe Exam Browser is told for one exam. Values are texts, booleans, integers, lists and maps of these, under
 * the names of the vendor's settings reference.
 *
 * @param startUrl absolute address of the exam's page
 * @param quitUrl absolute address that ends the browser when it is opened: the page after handing in
 * @param quitPasswordHash 64 lower-case hexadecimal digits, SHA-256 of the password that an invigilator types to leave
 *     early; null lets everyone leave
 */
public record SafeBrowserSettings(String startUrl, String quitUrl, @Nullable String quitPasswordHash) {

    /** Menus, reloads and the like are spelled out, so that a browser's own defaults have no say. */
    private static final Map<String, Object> FIXED = Map.ofEntries(
            Map.entry("allowPreferencesWindow", false),
            Map.entry("allowSpellCheck", false),
            Map.entry("allowSwitchToApplications", false),
            Map.entry("allowUserSwitching", false),
            Map.entry("allowVirtualMachine", false),
            Map.entry("allowDownUploads", true),
            Map.entry("allowQuit", true),
            // 3: the modern engine wherever there is one; it tells its keys to the page instead of in headers
            Map.entry("browserWindowWebView", 3),
            Map.entry("browserWindowAllowReload", true),
            Map.entry("enableZoomPage", true),
            Map.entry("enableZoomText", true),
            Map.entry("examSessionClearCookiesOnStart", false),
            Map.entry("newBrowserWindowByLinkPolicy", 0),
            Map.entry("quitURLConfirm", false),
            Map.entry("sendBrowserExamKey", true),
            Map.entry("showReloadButton", true),
            Map.entry("showTaskBar", true),
            Map.entry("showTime", true));

    /** All settings by name, sorted as the Config Key wants them. */
    SortedMap<String, Object> values() {
        SortedMap<String, Object> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        values.putAll(FIXED);
        values.put("startURL", startUrl);
        values.put("quitURL", quitUrl);
        values.put("URLFilterEnable", true);
        values.put("URLFilterEnableContentFilter", false);
        values.put("URLFilterRules", List.of(allowed(startUrl)));
        if (quitPasswordHash != null) {
            values.put("hashedQuitPassword", quitPasswordHash);
        }
        return Collections.unmodifiableSortedMap(values);
    }

    /** Nothing but the platform's own pages: scheme, host and port of the start page, and any path. */
    private static Map<String, Object> allowed(String url) {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return Map.of(
                "action",
                1,
                "active",
                true,
                "expression",
                (path < 0 ? url : url.substring(0, path)) + "/*",
                "regex",
                false);
    }
}
