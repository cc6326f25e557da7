package cn.anxue.results;

import cn.anxue.exam.scoring.KeyCorrection;
import cn.anxue.examination.CorrectionView;
import cn.anxue.examination.Corrections;
import cn.anxue.examination.Rescored;
import cn.anxue.examination.Rescoring;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The transactions of a running regrade: a chunk's scores, counts and the cursor behind it are kept together. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RegradeSteps {

    private static final int CHUNK = 500;
    /** An attempt that ended while the correction came into force may have been scored without it, by another node too. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    @Inject
    private RegradeRepository regrades;

    @Inject
    private Corrections corrections;

    @Inject
    private Rescoring rescoring;

    /** What a stop of the server interrupted. */
    public List<Long> running() {
        return regrades.running();
    }

    /** Does the next chunk; false when there is nothing more to do. */
    public boolean chunk(long id, Instant now) {
        Regrade regrade = regrades.locked(id);
        if (!regrade.phase.isRunning()) {
            return false;
        }
        CorrectionView correction = corrections.view(regrade.correctionId);
        Map<Long, KeyCorrection> inForce =
                new HashMap<>(corrections.history(regrade.examId).at(now));
        if (regrade.phase == RegradePhase.PREVIEWING) {
            inForce.put(correction.versionId(), corrections.correction(regrade.correctionId));
        }
        List<Rescored> next =
                rescoring.next(regrade.examId, correction.versionId(), regrade.lastAttemptId, CHUNK, inForce);
        next.forEach(one -> take(regrade, one));
        if (regrade.phase == RegradePhase.APPLYING) {
            keep(regrade, next, now);
        }
        if (next.size() == CHUNK) {
            regrade.lastAttemptId = next.get(CHUNK - 1).attemptId();
            return true;
        }
        finish(regrade, correction, inForce, now);
        return false;
    }

    private void finish(Regrade regrade, CorrectionView correction, Map<Long, KeyCorrection> inForce, Instant now) {
        if (regrade.phase == RegradePhase.APPLYING) {
            Instant since = Objects.requireNonNull(correction.inForceAt()).minus(OVERLAP);
            regrades.flush();
            List<Rescored> missed = rescoring.since(regrade.examId, correction.versionId(), since, inForce).stream()
                    .filter(Rescored::changed)
                    .toList();
            missed.forEach(one -> take(regrade, one));
            keep(regrade, missed, now);
        }
        regrade.total = regrade.done;
        regrade.become(regrade.phase == RegradePhase.APPLYING ? RegradePhase.DONE : RegradePhase.PREVIEWED);
        regrade.finishedAt = now;
    }

    private void take(Regrade regrade, Rescored one) {
        regrade.count(one);
        if (one.passedBefore() != one.after().passed()) {
            regrades.add(new RegradeFlip(regrade.id(), one));
        }
    }

    private void keep(Regrade regrade, List<Rescored> scored, Instant now) {
        rescoring.keep(scored.stream().filter(Rescored::changed).toList(), "regrade-" + regrade.id(), now);
    }

    /** It could not go on. */
    public void fail(long id, Instant now) {
        Regrade regrade = regrades.locked(id);
        if (regrade.phase.isRunning()) {
            regrade.become(RegradePhase.FAILED);
            regrade.failureCode = "regradeFailed";
            regrade.finishedAt = now;
        }
    }
}
