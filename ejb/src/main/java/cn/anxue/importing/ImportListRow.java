package cn.anxue.importing;

import java.time.Instant;

/** An import in a list. */
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
        Instant createdAt) {}
