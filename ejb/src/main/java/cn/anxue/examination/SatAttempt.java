package cn.anxue.examination;

import cn.anxue.exam.scoring.Score;
import java.time.Instant;
import java.util.Map;

/**
 * A scored attempt as an analysis needs it.
 *
 * @param treePath of the organisation for which it was sat
 * @param score by slot, with the corrections in force when it was scored
 * @param responses by slot as the codec writes them; unanswered slots are missing
 * @param seconds on each slot, as far as events tell
 */
public record SatAttempt(
        long id,
        long personId,
        String treePath,
        Instant endedAt,
        Score score,
        Map<Integer, String> responses,
        Map<Integer, Integer> seconds) {}
