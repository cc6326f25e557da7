package cn.anxue.identity;

/** Mobile numbers of mainland China: 11 digits that start with 1. */
public final class MobileNumber {

    private MobileNumber() {}

    /** Without white space, hyphens and the country code. */
    public static String normalise(String number) {
        String digits = number.replaceAll("[\\s-]", "");
        return digits.startsWith("+86") ? digits.substring(3) : digits;
    }

    public static boolean valid(String number) {
        return number.matches("1[3-9]\\d{9}");
    }

    /** 138****1234. */
    public static String mask(String number) {
        return number.length() < 7 ? "****" : number.substring(0, 3) + "****" + number.substring(number.length() - 4);
    }
}
