package cn.anxue.web.admin;

import cn.anxue.identity.Days;
import cn.anxue.platform.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Between instants and what a field of the type {@code datetime-local} holds: minutes in Asia/Shanghai. */
final class LocalTimes {

    private LocalTimes() {}

    static @Nullable String field(@Nullable Instant at) {
        return at == null
                ? null
                : LocalDateTime.ofInstant(at, Days.ZONE)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    /** Null for an empty field; refuses what is no time. */
    static @Nullable Instant read(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(value.strip()).atZone(Days.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid(name, "dateTime", value);
        }
    }
}
