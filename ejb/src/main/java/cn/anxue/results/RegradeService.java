package cn.anxue.results;

import static cn.anxue.identity.Permission.ATTEMPT_READ;
import static cn.anxue.identity.Permission.CURRICULUM_WRITE;

import cn.anxue.exam.item.Key;
import cn.anxue.examination.CorrectionView;
import cn.anxue.examination.Corrections;
import cn.anxue.examination.ExamReaders;
import cn.anxue.examination.ExamView;
import cn.anxue.examination.Exams;
import cn.anxue.examination.Rescoring;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.Requires;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Corrections of an exam's questions and the regrade that follows: first a preview of what would change, then, when
 * somebody applies it, new scores. Both go on in the background. Whoever holds CURRICULUM_WRITE at the exam's organisation
 * decides; names are shown of people in the caller's own organisations only (I9).
 */
@Stateless
public class RegradeService {

    @Inject
    private RegradeRepository regrades;

    @Inject
    private RegradeKeys keys;

    @Inject
    private Corrections corrections;

    @Inject
    private Rescoring rescoring;

    @Inject
    private Exams exams;

    @Inject
    private ExamReaders readers;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<RegradeStarted> started;

    /**
     * Decides about a question and begins the preview; nothing changes yet.
     *
     * @return the id of the regrade
     */
    @Requires(CURRICULUM_WRITE)
    public long propose(Caller caller, long examId, RegradeInput input) {
        ExamView exam = writable(caller, examId);
        long version = Inputs.present("versionId", input.versionId());
        String reason = Inputs.text("reason", input.reason(), 400);
        keys.question(version);
        List<Key> brought = keys.of(input, version);
        long affected = rescoring.count(examId, version);
        if (affected == 0) {
            throw Refusal.invalid("versionId", "regradeNobody");
        }
        long correction =
                corrections.propose(caller, examId, version, Inputs.present("kind", input.kind()), brought, reason);
        Regrade made = new Regrade();
        made.examId = examId;
        made.correctionId = correction;
        made.phase = RegradePhase.PREVIEWING;
        made.startedBy = caller.personId();
        made.createdAt = caller.now();
        made.restart(affected);
        regrades.add(made);
        record(caller, "regrade.propose", made, exam, input.kind() + " · " + reason);
        started.fire(new RegradeStarted(made.id()));
        return made.id();
    }

    /** Of an exam, newest first. */
    @Requires(ATTEMPT_READ)
    public List<RegradeView> list(Caller caller, long examId) {
        readers.exam(caller, examId);
        return regrades.ofExam(examId).stream().map(this::view).toList();
    }

    /** A regrade with its counts; follow it until it is ready. */
    @Requires(ATTEMPT_READ)
    public RegradeView get(Caller caller, long id) {
        Regrade found = regrades.get(id);
        readers.exam(caller, found.examId);
        return view(found);
    }

    /** Attempts whose outcome it turns, of people in the caller's organisations; fails first. Filter: passed. */
    @Requires(ATTEMPT_READ)
    public Slice<FlipRow> flips(Caller caller, long id, ListQuery query) {
        readers.exam(caller, regrades.get(id).examId);
        return Slice.of(
                regrades.flips(caller.scope(ATTEMPT_READ), id, query),
                regrades.countFlips(caller.scope(ATTEMPT_READ), id, query),
                query);
    }

    /** Puts the correction into force and begins to write new scores. Again while it runs changes nothing. */
    @Requires(CURRICULUM_WRITE)
    public RegradeView apply(Caller caller, long id) {
        Regrade found = regrades.locked(id);
        ExamView exam = writable(caller, found.examId);
        if (found.phase == RegradePhase.APPLYING) {
            return view(found);
        }
        if (regrades.ofExam(found.examId).stream().anyMatch(other -> other.phase == RegradePhase.APPLYING)) {
            throw Refusal.conflict("regradeRunning");
        }
        CorrectionView correction = corrections.view(found.correctionId);
        boolean goesOn = found.phase == RegradePhase.FAILED && correction.inForceAt() != null;
        found.become(RegradePhase.APPLYING);
        found.failureCode = null;
        found.finishedAt = null;
        if (!goesOn) {
            found.restart(rescoring.count(found.examId, correction.versionId()));
            regrades.deleteFlips(id);
            corrections.putIntoForce(found.correctionId, caller.now());
        }
        regrades.flush();
        record(caller, "regrade.apply", found, exam, correction.kind() + " · " + correction.reason());
        started.fire(new RegradeStarted(id));
        return view(found);
    }

    /** Gives a previewed regrade up; nothing was changed by it. */
    @Requires(CURRICULUM_WRITE)
    public RegradeView discard(Caller caller, long id) {
        Regrade found = regrades.locked(id);
        ExamView exam = writable(caller, found.examId);
        if (corrections.view(found.correctionId).inForceAt() != null) {
            throw Refusal.conflict("regradePhase");
        }
        found.become(RegradePhase.DISCARDED);
        found.finishedAt = caller.now();
        regrades.deleteFlips(id);
        regrades.flush();
        record(caller, "regrade.discard", found, exam, null);
        return view(found);
    }

    /** Decides about a pass that became a fail; the first decision stands. */
    @Requires(CURRICULUM_WRITE)
    public void decide(Caller caller, long id, long attemptId, @Nullable PassDecision decision, @Nullable String note) {
        Regrade found = regrades.locked(id);
        ExamView exam = writable(caller, found.examId);
        RegradeFlip flip = regrades.flip(id, attemptId)
                .filter(one -> regrades.within(caller.scope(ATTEMPT_READ), attemptId))
                .orElseThrow(Refusal::notFound);
        if (found.phase != RegradePhase.DONE || flip.nowPassed || flip.decision != null) {
            throw Refusal.conflict("regradeDecided");
        }
        PassDecision made = Inputs.present("decision", decision);
        flip.note = made == PassDecision.WITHDRAWN
                ? Inputs.text("note", note, 400)
                : Inputs.optionalText("note", note, 400);
        flip.decision = made;
        flip.decidedBy = caller.personId();
        flip.decidedAt = caller.now();
        if (made == PassDecision.WITHDRAWN) {
            rescoring.withdraw(caller, attemptId, Inputs.text("note", note, 400));
        }
        record(caller, "regrade.decide", found, exam, "attempt " + attemptId + " · " + made);
    }

    private RegradeView view(Regrade found) {
        CorrectionView correction = corrections.view(found.correctionId);
        return new RegradeView(
                found.id(),
                found.examId,
                exams.view(found.examId).title(),
                correction.versionId(),
                keys.question(correction.versionId()).item().stem(),
                correction.kind(),
                corrections.keys(found.correctionId),
                correction.reason(),
                found.phase,
                found.startedBy == null ? "" : directory.person(found.startedBy).name(),
                found.createdAt,
                correction.inForceAt(),
                correction.outOfForceAt(),
                found.finishedAt,
                found.failureCode,
                new Progress(found.done, found.total),
                !found.phase.isRunning(),
                found.changed,
                found.raised,
                found.lowered,
                found.toPass,
                found.toFail,
                mean(found.sumBefore, found),
                mean(found.sumAfter, found),
                found.phase == RegradePhase.DONE ? regrades.undecided(found.id()) : 0);
    }

    private static @Nullable Double mean(double sum, Regrade of) {
        return of.done == 0 ? null : 100 * sum / of.done;
    }

    private void record(Caller caller, String act, Regrade regrade, ExamView exam, @Nullable String detail) {
        audit.append(caller.personId(), caller.now(), act, "regrade/" + regrade.id(), exam.organisationId(), detail);
    }

    private ExamView writable(Caller caller, long examId) {
        ExamView exam = readers.exam(caller, examId);
        directory.organisation(caller, CURRICULUM_WRITE, exam.organisationId());
        return exam;
    }
}
