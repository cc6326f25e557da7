package cn.anxue.importing;

import cn.anxue.platform.RowOutcome;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is.
 *
 * @param counts rows by outcome, of the rows done so far
 * @param failureCode why it failed, a code of {@code problem.<code>}; else null
 * @param applicable whether this dry run's file is still there to be imported for real
 * @param passwords how many one-time passwords wait to be fetched by the reader, who started it; else 0
 */
public record ImportView(
        long id,
        ImportKind kind,
        long organisationId,
        String organisation,
        String startedBy,
        String fileName,
        boolean dryRun,
        ImportPhase phase,
        int rowsTotal,
        int rowsDone,
        Map<RowOutcome, Long> counts,
        @Nullable String failureCode,
        Instant createdAt,
        @Nullable Instant finishedAt,
        boolean applicable,
        long passwords) {

    public ImportView {
        counts = Map.copyOf(counts);
    }

    /** Whether nothing more will happen. */
    public boolean ended() {
        return phase == ImportPhase.DONE || phase == ImportPhase.FAILED;
    }

    /** 0 to 100. */
    public int percent() {
        return rowsTotal == 0 ? 100 : rowsDone * 100 / rowsTotal;
    }

    public long count(RowOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
