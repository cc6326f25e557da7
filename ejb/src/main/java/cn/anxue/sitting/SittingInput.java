package cn.anxue.sitting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sitting as it is planned.
 *
 * @param examId a published exam; only read when the sitting is made
 * @param organisationId who holds it; only read when the sitting is made
 * @param title up to 120 characters
 * @param place where, up to 200 characters; may be missing for a sitting at home
 * @param endsAt attempts end then at the latest
 * @param lateMinutes after the start nobody is let in any more; 0 or missing: until the end
 * @param entryCode 4 to 12 letters and digits that candidates type before the start; none when missing
 * @param networks in CIDR notation, separated by blanks or line ends; from elsewhere nobody starts; none when missing
 * @param safeBrowser whether only Safe Exam Browsers with the sitting's settings may start; false when missing
 * @param quitPassword to leave such a browser early; missing keeps what was set
 * @param browserExamKeys of the browsers allowed, 64 hexadecimal digits each, separated by blanks or line ends; any
 *     when missing
 * @param rowVersion as read; null skips the check for changes by others
 */
public record SittingInput(
        @Nullable Long examId,
        @Nullable Long organisationId,
        @Nullable String title,
        @Nullable String place,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Integer lateMinutes,
        @Nullable String entryCode,
        @Nullable String networks,
        @Nullable Boolean safeBrowser,
        @Nullable String quitPassword,
        @Nullable String browserExamKeys,
        @Nullable Integer rowVersion) {}
