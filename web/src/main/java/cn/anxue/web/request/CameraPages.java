package cn.anxue.web.request;

import java.util.Set;

/** Which pages may ask for the device's camera; browsers refuse it to all others, and microphone and place to all. */
final class CameraPages {

    /** Before the start of an exam, while it is sat, and at the door of an exam hall. */
    private static final Set<String> PAGES = Set.of("/worker/exam-rules", "/worker/exam", "/open/hall");

    private CameraPages() {}

    /** The header {@code Permissions-Policy} of the page at that path. */
    static String policy(String path) {
        return "camera=(" + (PAGES.contains(path) ? "self" : "") + "), microphone=(), geolocation=()";
    }
}
