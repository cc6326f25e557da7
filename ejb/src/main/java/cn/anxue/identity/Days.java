package cn.anxue.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days of the platform: Asia/Shanghai, whatever the server's zone is. */
public final class Days {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Days() {}

    public static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZONE);
    }
}
