package cn.anxue.sitting;

import cn.anxue.exam.safebrowser.ConfigKey;
import cn.anxue.exam.safebrowser.SafeBrowserFile;
import cn.anxue.exam.safebrowser.SafeBrowserSettings;
import cn.anxue.examination.SafeBrowserClaim;
import cn.anxue.platform.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a sitting asks of Safe Exam Browsers. */
final class SafeBrowsers {

    private SafeBrowsers() {}

    /** The settings file for devices that reach the platform at {@code base}. */
    static byte[] file(ExamSitting sitting, String base) {
        return SafeBrowserFile.write(settings(sitting, base));
    }

    /** Refuses any browser that does not run with these settings, or is none of those whose keys are listed. */
    static void check(ExamSitting sitting, SafeBrowserClaim claim) {
        if (!sitting.safeBrowser) {
            return;
        }
        boolean here = claim.address().startsWith(claim.base() + "/");
        if (!here || !proves(ConfigKey.of(settings(sitting, claim.base())), claim.address(), claim.configKeyHash())) {
            throw Refusal.conflict("safeBrowserNeeded");
        }
        if (sitting.browserExamKeys != null
                && sitting.browserExamKeys
                        .lines()
                        .noneMatch(key -> proves(key, claim.address(), claim.examKeyHash()))) {
            throw Refusal.conflict("safeBrowserVersion");
        }
    }

    private static boolean proves(String key, String address, @Nullable String hash) {
        return hash != null
                && MessageDigest.isEqual(
                        ConfigKey.requestHash(address, key).getBytes(StandardCharsets.US_ASCII),
                        hash.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private static SafeBrowserSettings settings(ExamSitting sitting, String base) {
        return new SafeBrowserSettings(
                base + "/worker/exam-rules?exam=" + sitting.examId,
                base + "/open/browser-end",
                sitting.quitPasswordHash);
    }
}
