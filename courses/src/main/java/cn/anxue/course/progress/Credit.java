package cn.anxue.course.progress;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a beat did.
 *
 * @param clock the person's clock from now on
 * @param credited whole seconds earned for the beat's lesson; zero exactly when there is a reason
 * @param reason why nothing was earned, or null
 */
public record Credit(StudyClock clock, Duration credited, @Nullable NoCredit reason) {}
