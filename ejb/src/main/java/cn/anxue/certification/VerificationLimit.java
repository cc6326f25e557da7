package cn.anxue.certification;

import cn.anxue.platform.Refusal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** So many verifications per address and minute, so that nobody collects certificates by trying numbers. */
@ApplicationScoped
class VerificationLimit {

    static final int PER_WINDOW = 30;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Cache<String, Window> windows = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    private record Window(Instant start, int count) {}

    /** Counts one; refuses when it is one too many. */
    void count(String origin, Instant now) {
        Window present = windows.asMap()
                .merge(
                        origin,
                        new Window(now, 1),
                        (old, fresh) -> old.start().plus(WINDOW).isAfter(now)
                                ? new Window(old.start(), old.count() + 1)
                                : fresh);
        if (present.count() > PER_WINDOW) {
            long wait = Duration.between(now, present.start().plus(WINDOW)).toSeconds() + 1;
            throw Refusal.tooMany("tooManyVerifications", wait);
        }
    }
}
