package cn.anxue.sitting;

import cn.anxue.platform.Secrets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;

/**
 * What stands in a ticket's QR code: the admission number of 16 digits and 8 more that only the platform's key gives.
 * Digits alone, because a scanner types them, and an input method for Chinese would turn letters into something else.
 */
@Dependent
class TicketCodes {

    static final int NUMBER = 16;
    private static final int CHECK = 8;
    private static final BigInteger VALUES = BigInteger.TEN.pow(CHECK);

    @Inject
    private Secrets secrets;

    /** 24 digits. */
    String of(String number) {
        BigInteger hash = new BigInteger(secrets.keyedHash("ticket " + number), 16);
        return number + String.format(Locale.ROOT, "%0" + CHECK + "d", hash.mod(VALUES));
    }

    /** The digits of what was scanned or typed; anything between them does not count. */
    static String digits(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    }

    /** Whether it is the code of the number with which it begins. */
    boolean right(String digits) {
        return digits.length() == NUMBER + CHECK
                && MessageDigest.isEqual(
                        of(digits.substring(0, NUMBER)).getBytes(StandardCharsets.US_ASCII),
                        digits.getBytes(StandardCharsets.US_ASCII));
    }
}
