package cn.anxue.exam.scoring;

import cn.anxue.exam.item.EngineError;
import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Response;
import cn.anxue.exam.paper.Paper;
import cn.anxue.exam.paper.Slot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scores whole papers. The same paper, responses, keys and corrections always give the same score (I5). */
public final class Scoring {
    private final LongFunction<? extends @Nullable Key> keys;
    private final LongFunction<? extends @Nullable KeyCorrection> corrections;
    private final MarkingRule rule;

    private Scoring(
            LongFunction<? extends @Nullable Key> keys,
            LongFunction<? extends @Nullable KeyCorrection> corrections,
            MarkingRule rule) {
        this.keys = keys;
        this.corrections = corrections;
        this.rule = rule;
    }

    /**
     * Scores canonical responses by the keys the paper was drawn with.
     *
     * @param responses by slot number; a missing slot was not answered
     * @param keys the key of a version id, or null for an unknown version
     * @param passMark points needed to pass
     * @throws EngineException MISSING_KEY when keys gives null
     */
    public static Score score(
            Paper paper,
            Map<Integer, Response> responses,
            LongFunction<? extends @Nullable Key> keys,
            MarkingRule rule,
            BigDecimal passMark) {
        return score(paper, responses, Map.of(), keys, version -> null, rule, passMark);
    }

    /**
     * The same with points that people gave and with what was decided about questions since.
     *
     * @param marks by slot: they stand in place of what the key says. A question that is left out, or that everybody gets
     *     full marks for, stays so whatever anybody gave
     * @param corrections of a version id, or null for none
     * @param passMark points of the whole paper needed to pass; of a paper with questions left out, the same part of
     *     the rest. A paper of which nothing is left is not passed
     */
    public static Score score(
            Paper paper,
            Map<Integer, Response> responses,
            Map<Integer, BigDecimal> marks,
            LongFunction<? extends @Nullable Key> keys,
            LongFunction<? extends @Nullable KeyCorrection> corrections,
            MarkingRule rule,
            BigDecimal passMark) {
        Scoring scoring = new Scoring(keys, corrections, rule);
        List<SlotScore> slots = paper.slots().stream()
                .map(slot -> scoring.slot(slot, responses.get(slot.number()), marks.get(slot.number())))
                .toList();
        BigDecimal points = sum(slots.stream().map(SlotScore::points));
        BigDecimal maximum = sum(slots.stream().map(SlotScore::maximum));
        return new Score(points, maximum, passed(points, maximum, paper.totalMarks(), passMark), slots);
    }

    /** points / maximum against passMark / total, in whole numbers of hundredths so that no rounding decides. */
    private static boolean passed(BigDecimal points, BigDecimal maximum, BigDecimal total, BigDecimal passMark) {
        return maximum.signum() > 0 && points.multiply(total).compareTo(passMark.multiply(maximum)) >= 0;
    }

    private SlotScore slot(Slot slot, @Nullable Response response, @Nullable BigDecimal mark) {
        @Nullable Key key = keys.apply(slot.versionId());
        if (key == null) {
            throw new EngineException(EngineError.MISSING_KEY, slot.versionId());
        }
        @Nullable KeyCorrection correction = corrections.apply(slot.versionId());
        BigDecimal maximum =
                correction instanceof KeyCorrection.LeftOut ? twoDecimals(BigDecimal.ZERO) : twoDecimals(slot.marks());
        BigDecimal points = points(slot, key, response, mark, correction);
        return new SlotScore(slot.number(), slot.versionId(), points, maximum, response != null);
    }

    private BigDecimal points(
            Slot slot,
            Key key,
            @Nullable Response response,
            @Nullable BigDecimal mark,
            @Nullable KeyCorrection correction) {
        if (correction instanceof KeyCorrection.LeftOut) {
            return twoDecimals(BigDecimal.ZERO);
        } else if (correction instanceof KeyCorrection.FullMarks) {
            return twoDecimals(slot.marks());
        } else if (mark != null) {
            return twoDecimals(mark);
        } else if (correction instanceof KeyCorrection.Replaced replaced) {
            return mark(slot, replaced.key(), response);
        } else if (correction instanceof KeyCorrection.AlsoRight also) {
            return Stream.concat(Stream.of(key), also.keys().stream())
                    .map(one -> mark(slot, one, response))
                    .reduce(BigDecimal.ZERO, BigDecimal::max);
        }
        return mark(slot, key, response);
    }

    private BigDecimal mark(Slot slot, Key key, @Nullable Response response) {
        return Marker.mark(key, response, slot.marks(), rule, slot.seed());
    }

    private static BigDecimal sum(Stream<BigDecimal> parts) {
        return parts.reduce(twoDecimals(BigDecimal.ZERO), BigDecimal::add);
    }

    private static BigDecimal twoDecimals(BigDecimal marks) {
        return marks.setScale(2, RoundingMode.HALF_UP);
    }
}
