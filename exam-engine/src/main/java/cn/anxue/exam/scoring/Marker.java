package cn.anxue.exam.scoring;

import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.OrderKey;
import cn.anxue.exam.item.Key.TextKey;
import cn.anxue.exam.item.Numbers;
import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.Response.ChoiceResponse;
import cn.anxue.exam.item.Response.CompositeResponse;
import cn.anxue.exam.item.Response.OrderResponse;
import cn.anxue.exam.item.Response.TextResponse;
import cn.anxue.exam.item.Texts;
import cn.anxue.exam.item.Units;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Marks one response. Total: any key and any response give points, a response of the wrong kind gives none. */
public final class Marker {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Marker() {}

    /**
     * Points for a response with canonical ids, 0.00 up to the marks, two decimals.
     *
     * @param response null for none
     * @param seed the slot's, {@code Slot.seed}
     */
    public static BigDecimal mark(Key key, @Nullable Response response, BigDecimal marks, MarkingRule rule, long seed) {
        BigDecimal share =
                key instanceof CompositeKey rules ? compositeShare(rules, response, seed) : share(key, response, rule);
        return marks.multiply(share).setScale(2, RoundingMode.HALF_UP);
    }

    /** The part of the marks that the response earns, 0 to 1. */
    private static BigDecimal share(Key key, @Nullable Response response, MarkingRule rule) {
        if (key instanceof ChoiceKey choice && response instanceof ChoiceResponse given) {
            return choiceShare(choice, given, rule);
        }
        boolean right = key instanceof TextKey text && response instanceof TextResponse given && textRight(text, given)
                || key instanceof NumericKey numeric
                        && response instanceof TextResponse typed
                        && numberRight(numeric, typed)
                || key instanceof OrderKey order
                        && response instanceof OrderResponse sequence
                        && order.sequence().equals(sequence.sequence());
        return right ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** By the question's own rules; the rule of the exam has no say. */
    private static BigDecimal compositeShare(CompositeKey rules, @Nullable Response response, long seed) {
        CompositeResponse given = response instanceof CompositeResponse composite ? composite : null;
        return BigDecimal.valueOf(rules.content().share(given, seed));
    }

    private static BigDecimal choiceShare(ChoiceKey key, ChoiceResponse given, MarkingRule rule) {
        if (given.chosen().equals(key.correct())) {
            return BigDecimal.ONE;
        }
        boolean tooFew = !given.chosen().isEmpty() && key.correct().containsAll(given.chosen());
        return tooFew && rule == MarkingRule.HALF_FOR_TOO_FEW ? HALF : BigDecimal.ZERO;
    }

    private static boolean textRight(TextKey key, TextResponse given) {
        String answer = Texts.answer(given.text(), key.caseSensitive());
        return key.accepted().stream().anyMatch(accepted -> Texts.answer(accepted, key.caseSensitive())
                .equals(answer));
    }

    private static boolean numberRight(NumericKey key, TextResponse given) {
        return Numbers.parseTyped(given.text())
                .filter(typed -> Units.accepts(key.unit(), typed.unit()))
                .filter(typed -> typed.value().subtract(key.value()).abs().compareTo(key.tolerance()) <= 0)
                .isPresent();
    }
}
