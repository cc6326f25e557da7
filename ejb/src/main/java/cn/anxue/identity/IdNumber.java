package cn.anxue.identity;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Resident identity numbers (居民身份证号码): 17 digits and a check character, GB 11643-1999. */
public final class IdNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdNumber() {}

    /** Upper case without white space. */
    public static String normalise(String number) {
        return number.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
    }

    /** Whether the normalised text has the form, a real date of birth and the right check character. */
    public static boolean valid(String number) {
        return number.matches("\\d{17}[\\dX]")
                && realDate(number)
                && number.charAt(17) == checkCharacter(number.substring(0, 17));
    }

    /** The check character for the first 17 digits. */
    public static char checkCharacter(String first17) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    /** The first three and the last four characters, the rest hidden: 110***********1234. */
    public static String mask(String number) {
        return number.substring(0, 3) + "*".repeat(number.length() - 7) + number.substring(number.length() - 4);
    }

    private static boolean realDate(String number) {
        try {
            LocalDate born = LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return born.getYear() >= 1900;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
