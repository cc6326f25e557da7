package cn.anxue.results;

import cn.anxue.examination.CorrectionKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A regrade: what was decided, how far it is and what it does. Counts and means are of the attempts whose papers ask the
 * question; while PREVIEWED they are what would happen.
 *
 * @param keys of the correction with canonical option ids; empty for FULL_MARKS and LEFT_OUT
 * @param inForceAt since when attempts are scored with it; null before it was applied
 * @param outOfForceAt when a later correction of the question took its place
 * @param ready whether nothing goes on by itself
 * @param meanBefore in percent; null without attempts
 * @param undecided passes that became fails and wait for a decision
 */
public record RegradeView(
        long id,
        long examId,
        String exam,
        long versionId,
        String stem,
        CorrectionKind kind,
        String keys,
        String reason,
        RegradePhase phase,
        String startedBy,
        Instant createdAt,
        @Nullable Instant inForceAt,
        @Nullable Instant outOfForceAt,
        @Nullable Instant finishedAt,
        @Nullable String failureCode,
        Progress progress,
        boolean ready,
        int changed,
        int raised,
        int lowered,
        int toPass,
        int toFail,
        @Nullable Double meanBefore,
        @Nullable Double meanAfter,
        long undecided) {}
