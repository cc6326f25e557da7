package cn.anxue.course.curriculum;

import java.time.LocalDate;

/** How long a certificate holds. */
public final class ValidityPeriod {

    private ValidityPeriod() {}

    /**
     * The last day of validity, as Chinese certificates count it: issued on 2026-11-24 for 12 months holds until and
     * including 2027-11-23. Issued on a day that the last month lacks, it ends with the day before that month's end.
     */
    public static LocalDate validUntil(LocalDate issuedOn, int months) {
        return issuedOn.plusMonths(months).minusDays(1);
    }
}
