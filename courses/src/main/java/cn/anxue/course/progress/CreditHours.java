package cn.anxue.course.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Study time as credit hours (学时), in which curricula and certificates speak. */
public final class CreditHours {

    private CreditHours() {}

    /** Credit hours with two decimals, rounded down: nobody is shown an hour that is not complete. */
    public static BigDecimal of(Duration studied, StudyRules rules) {
        return BigDecimal.valueOf(studied.toSeconds())
                .divide(BigDecimal.valueOf(rules.secondsPerCreditHour()), 2, RoundingMode.DOWN);
    }
}
