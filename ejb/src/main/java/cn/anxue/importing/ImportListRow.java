package cn.anxue.importing;

import cn.anxue.platform.RowOutcome;
import java.time.Instant;
import java.util.Map;

/**
 * An import in a list.
 *
 * @param counts rows by outcome, of the rows done so far
 */
public record ImportListRow(
        long id,
        ImportKind kind,
        String organisation,
        String startedBy,
        String fileName,
        boolean dryRun,
        ImportPhase phase,
        int rowsTotal,
        int rowsDone,
        Instant createdAt,
        Map<RowOutcome, Long> counts) {

    public ImportListRow {
        counts = Map.copyOf(counts);
    }

    /** For queries, which count the rows separately. */
    public ImportListRow(
            long id,
            ImportKind kind,
            String organisation,
            String startedBy,
            String fileName,
            boolean dryRun,
            ImportPhase phase,
            int rowsTotal,
            int rowsDone,
            Instant createdAt) {
        this(id, kind, organisation, startedBy, fileName, dryRun, phase, rowsTotal, rowsDone, createdAt, Map.of());
    }

    ImportListRow with(Map<RowOutcome, Long> rows) {
        return new ImportListRow(
                id, kind, organisation, startedBy, fileName, dryRun, phase, rowsTotal, rowsDone, createdAt, rows);
    }

    public long count(RowOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
