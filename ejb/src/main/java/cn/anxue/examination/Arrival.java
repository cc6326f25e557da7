package cn.anxue.examination;

import org.jspecify.annotations.Nullable;

/**
 * What somebody brings to the door of an exam.
 *
 * @param entryCode as the invigilator says it in the room; only where a sitting asks for it
 * @param browser what the browser says of itself
 * @param device a name that the device gave itself; null where the client names none
 */
public record Arrival(@Nullable String entryCode, SafeBrowserClaim browser, @Nullable String device) {

    /** With nothing to show. */
    public static Arrival plain() {
        return new Arrival(null, SafeBrowserClaim.none(), null);
    }
}
