package cn.anxue.course.credential;

import java.util.Optional;

/**
 * The number on a certificate: {@code AX}, the year of issue, an eight-digit serial and a check digit, together 15
 * characters, such as {@code AX2026000000017}. The check digit follows ISO 7064 MOD 11,10 over the twelve digits: it
 * finds every single wrong digit and nearly all swapped neighbours, and unlike MOD 37,36 it is itself a digit, so that a
 * number can be typed on a telephone's keypad.
 */
public record CertificateNumber(String value) {

    /** @throws IllegalArgumentException if it is not a number with a right check digit, in its plain form */
    public CertificateNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a certificate number");
        }
    }

    /**
     * The number for a serial of a year.
     *
     * @param year 2000 to 9999
     * @param serial 0 to 99,999,999, unique within the year
     */
    public static CertificateNumber make(int year, long serial) {
        throw new UnsupportedOperationException();
    }

    /** Reads what people type or scan: spaces, hyphens, lower case and full-width characters are forgiven. */
    public static Optional<CertificateNumber> parse(String typed) {
        throw new UnsupportedOperationException();
    }

    /** Whether this is a number in its plain form with a right check digit. */
    public static boolean isValid(String value) {
        throw new UnsupportedOperationException();
    }

    /** In groups for reading aloud: {@code AX 2026 0000 0001 7}. */
    public String grouped() {
        return String.join(
                " ",
                value.substring(0, 2),
                value.substring(2, 6),
                value.substring(6, 10),
                value.substring(10, 14),
                value.substring(14));
    }

    @Override
    public String toString() {
        return value;
    }
}
