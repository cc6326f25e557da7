package cn.anxue.examination;

import org.jspecify.annotations.Nullable;

/**
 * The hashes by which a Safe Exam Browser proves with which settings it runs: SHA-256 over an address and a key.
 *
 * @param base address of the platform as browsers reach it, without a slash at the end
 * @param address what was hashed: that of the request, or of the page that asks
 * @param configKeyHash with the Config Key; null from any other browser
 * @param examKeyHash with the Browser Exam Key; null from any other browser
 */
public record SafeBrowserClaim(
        String base, String address, @Nullable String configKeyHash, @Nullable String examKeyHash) {

    /** That of any other browser. */
    public static SafeBrowserClaim none() {
        return new SafeBrowserClaim("", "", null, null);
    }
}
