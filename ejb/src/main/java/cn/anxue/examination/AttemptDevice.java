package cn.anxue.examination;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where an attempt is sat, as a device sees it. */
public enum AttemptDevice {
    /** No device has named itself: any may answer. */
    NONE,
    /** At this device. */
    HERE,
    /** At another device, which alone may answer until this one takes the attempt. */
    ELSEWHERE;

    static AttemptDevice of(Optional<String> active, @Nullable String device) {
        return active.map(one -> one.equals(device) ? HERE : ELSEWHERE).orElse(NONE);
    }
}
