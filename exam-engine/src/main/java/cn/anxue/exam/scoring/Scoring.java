package cn.anxue.exam.scoring;

import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Response;
import cn.anxue.exam.paper.Paper;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.LongFunction;

/** Scores whole papers. The same paper, responses and keys always give the same score (I5). */
public final class Scoring {
    private Scoring() {}

    /**
     * Scores canonical responses.
     *
     * @param responses by slot number; a missing slot was not answered
     * @param keys the key of a version id
     * @param passMark points needed to pass
     * @throws EngineException MISSING_KEY when keys gives null
     */
    public static Score score(
            Paper paper,
            Map<Integer, Response> responses,
            LongFunction<Key> keys,
            MarkingRule rule,
            BigDecimal passMark) {
        throw new UnsupportedOperationException();
    }
}
