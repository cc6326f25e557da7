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
import org.jspecify.annotations.Nullable;

/** Scores whole papers. The same paper, responses and keys always give the same score (I5). */
public final class Scoring {
    private Scoring() {}

    /**
     * Scores canonical responses.
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
        List<SlotScore> slots = paper.slots().stream()
                .map(slot -> slotScore(slot, responses.get(slot.number()), keys.apply(slot.versionId()), rule))
                .toList();
        BigDecimal points = slots.stream().map(SlotScore::points).reduce(twoDecimals(BigDecimal.ZERO), BigDecimal::add);
        return new Score(points, twoDecimals(paper.totalMarks()), points.compareTo(passMark) >= 0, slots);
    }

    private static SlotScore slotScore(Slot slot, @Nullable Response response, @Nullable Key key, MarkingRule rule) {
        if (key == null) {
            throw new EngineException(EngineError.MISSING_KEY, slot.versionId());
        }
        BigDecimal points = Marker.mark(key, response, slot.marks(), rule, slot.seed());
        return new SlotScore(slot.number(), slot.versionId(), points, twoDecimals(slot.marks()), response != null);
    }

    private static BigDecimal twoDecimals(BigDecimal marks) {
        return marks.setScale(2, RoundingMode.HALF_UP);
    }
}
