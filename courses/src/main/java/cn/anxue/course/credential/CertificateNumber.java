package cn.anxue.course.credential;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number on a certificate: {@code AX}, the year of issue, an eight-digit serial and a check digit, together 15
 * characters, such as {@code AX2026000000011}. The check digit follows ISO 7064 MOD 11,10 over the twelve digits: it
 * finds every single wrong digit and nearly all swapped neighbours, and unlike MOD 37,36 it is itself a digit, so that a
 * number can be typed on a telephone's keypad.
 */
public record CertificateNumber(String value) {

    private static final Pattern PLAIN = Pattern.compile("AX[2-9][0-9]{12}");

    /**
     * Takes a number in its plain form.
     *
     * @throws IllegalArgumentException if it is not a number with a right check digit
     */
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
        if (year < 2000 || year > 9999 || serial < 0 || serial > 99_999_999) {
            throw new IllegalArgumentException("year or serial out of range");
        }
        String digits = String.format(Locale.ROOT, "%04d%08d", year, serial);
        return new CertificateNumber("AX" + digits + checkDigit(digits));
    }

    /** Reads what people type or scan: spaces, hyphens, lower case and full-width characters are forgiven. */
    public static Optional<CertificateNumber> parse(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT);
        return isValid(plain) ? Optional.of(new CertificateNumber(plain)) : Optional.empty();
    }

    /** Whether this is a number in its plain form with a right check digit. */
    public static boolean isValid(String value) {
        return PLAIN.matcher(value).matches() && checkDigit(value.substring(2, 14)) == value.charAt(14);
    }

    /** ISO 7064, hybrid system MOD 11,10. */
    static char checkDigit(String digits) {
        int product = 10;
        for (int i = 0; i < digits.length(); i++) {
            int sum = (product + digits.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }

    /** In groups for reading aloud: {@code AX 2026 0000 0001 1}. */
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
