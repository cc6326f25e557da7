package cn.anxue.web.worker;

import java.math.BigDecimal;

/** Points as people write them: without trailing zeros. */
final class Marks {

    private Marks() {}

    static String text(BigDecimal marks) {
        return marks.signum() == 0 ? "0" : marks.stripTrailingZeros().toPlainString();
    }
}
