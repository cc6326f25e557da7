package cn.anxue.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Calendar days of the platform: Asia/Shanghai, whatever the server's zone is. */
public final class Days {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);

    private Days() {}

    /** For people: 2026-11-23 08:30. */
    public static String minute(Instant at) {
        return MINUTE.format(at);
    }

    public static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZONE);
    }
}
