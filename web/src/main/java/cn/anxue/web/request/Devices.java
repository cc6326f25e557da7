package cn.anxue.web.request;

import cn.anxue.examination.CandidateDevice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The device that a candidate's request comes from: the name that it gave itself, and what its browser says it is. */
@RequestScoped
public class Devices {

    /** Carries the device's name. */
    public static final String HEADER = "X-Anxue-Device";

    /** What browsers say, the more telling first, and what people call it. */
    private static final Map<String, String> SYSTEMS = ordered(
            "HarmonyOS",
            "HarmonyOS",
            "OpenHarmony",
            "HarmonyOS",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS",
            "macOS",
            "Linux",
            "Linux");

    private static final Map<String, String> BROWSERS = ordered(
            "SEB/",
            "Safe Exam Browser",
            "MicroMessenger",
            "WeChat",
            "Edg",
            "Edge",
            "Firefox",
            "Firefox",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    @Inject
    private HttpServletRequest request;

    /** Of the present request. */
    public CandidateDevice current() {
        return new CandidateDevice(id(), label(Objects.requireNonNullElse(request.getHeader("User-Agent"), "")));
    }

    /** Its name; null where the client names none. */
    public @Nullable String id() {
        @Nullable String given = request.getHeader(HEADER);
        return given == null || given.isBlank() ? null : given.strip();
    }

    /** Like «Android · Chrome»; empty for a client that says nothing known. */
    static String label(String userAgent) {
        String system = named(SYSTEMS, userAgent);
        String browser = named(BROWSERS, userAgent);
        return system.isEmpty() || browser.isEmpty() ? system + browser : system + " · " + browser;
    }

    private static String named(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> made = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            made.put(pairs[i], pairs[i + 1]);
        }
        return made;
    }
}
