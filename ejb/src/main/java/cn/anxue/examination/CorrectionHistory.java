package cn.anxue.examination;

import cn.anxue.exam.scoring.KeyCorrection;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All corrections of an exam with their times: read once for many attempts. */
public final class CorrectionHistory {

    private final List<Dated> corrections;

    CorrectionHistory(List<Dated> corrections) {
        this.corrections = List.copyOf(corrections);
    }

    record Dated(KeyCorrectionRow row, KeyCorrection says) {}

    /** What an attempt that is scored at that time follows, by question version. */
    public Map<Long, KeyCorrection> at(Instant scoredAt) {
        if (corrections.isEmpty()) {
            return Map.of();
        }
        Map<Long, KeyCorrection> found = new HashMap<>();
        corrections.stream()
                .filter(one -> one.row.inForce(scoredAt))
                .forEach(one -> found.put(one.row.versionId, one.says));
        return found;
    }
}
