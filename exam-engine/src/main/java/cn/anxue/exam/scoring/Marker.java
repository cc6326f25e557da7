package cn.anxue.exam.scoring;

import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Response;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Marks one response. Total: any key and any response give points, a response of the wrong kind gives none. */
public final class Marker {
    private Marker() {}

    /**
     * Points for a response with canonical ids, 0.00 up to the marks, two decimals.
     *
     * @param response null for none
     */
    public static BigDecimal mark(Key key, @Nullable Response response, BigDecimal marks, MarkingRule rule) {
        throw new UnsupportedOperationException();
    }
}
