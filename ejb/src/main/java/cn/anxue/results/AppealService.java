package cn.anxue.results;

import static cn.anxue.identity.Permission.ATTEMPT_READ;
import static cn.anxue.identity.Permission.CURRICULUM_WRITE;
import static cn.anxue.identity.Permission.SIGNED_IN;

import cn.anxue.examination.AskedSlot;
import cn.anxue.examination.AttemptReview;
import cn.anxue.examination.AttemptService;
import cn.anxue.examination.ExamView;
import cn.anxue.examination.Exams;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.Requires;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.marking.Marks;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import cn.anxue.questionbank.QuestionPool;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Objections of candidates to questions of their released results, and the answers to them. */
@Stateless
public class AppealService {

    private static final int LONGEST = 1000;

    @Inject
    private AppealRepository appeals;

    @Inject
    private AttemptService attempts;

    @Inject
    private Exams exams;

    @Inject
    private Marks marks;

    @Inject
    private QuestionPool questions;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    /**
     * Objects to a question of an own released result, once per question; refuses questions that the result does not
     * show. An objection to a mark that people gave goes to somebody who has not marked it.
     *
     * @return the id of the objection
     */
    @Requires(SIGNED_IN)
    public long file(Caller caller, long attemptId, int slot, @Nullable String objection) {
        AttemptReview review = attempts.review(caller, attemptId);
        if (review.releasedAt() == null) {
            throw Refusal.conflict("resultPending");
        }
        if (review.questions().stream().noneMatch(one -> one.item().slot() == slot)) {
            throw Refusal.invalid("slot", "appealNotShown");
        }
        if (appeals.at(attemptId, slot).isPresent()) {
            throw Refusal.conflict("appealTwice");
        }
        AskedSlot asked = exams.asked(attemptId, slot);
        Appeal made = new Appeal();
        made.attemptId = attemptId;
        made.slot = slot;
        made.examId = asked.examId();
        made.versionId = asked.versionId();
        made.personId = caller.person();
        made.organisationId = asked.organisationId();
        made.state = AppealState.OPEN;
        made.objection = Inputs.text("objection", objection, LONGEST);
        made.createdAt = caller.now();
        appeals.add(made);
        if (marks.decided(attemptId, slot)) {
            marks.reopen(attemptId, slot, made.objection);
        }
        record(caller, "appeal.file", made);
        return made.id();
    }

    /** The caller's objections to an own attempt; their answers count as read. Refuses with «not found» another's. */
    @Requires(SIGNED_IN)
    public List<OwnAppeal> own(Caller caller, long attemptId) {
        if (!exams.satBy(caller.person(), attemptId)) {
            throw Refusal.notFound();
        }
        List<Appeal> found = appeals.ofAttempt(attemptId, caller.person());
        found.stream()
                .filter(appeal -> appeal.answeredAt != null && appeal.seenAt == null)
                .forEach(appeal -> appeal.seenAt = caller.now());
        return found.stream().map(Appeal::own).toList();
    }

    /** The caller's objections that were answered since the caller looked. */
    @Requires(SIGNED_IN)
    public List<OwnAppeal> news(Caller caller) {
        return appeals.unseen(caller.person()).stream().map(Appeal::own).toList();
    }

    /** Takes an own open objection back. */
    @Requires(SIGNED_IN)
    public void withdraw(Caller caller, long id) {
        Appeal found = appeals.locked(id)
                .filter(appeal -> appeal.personId == caller.person())
                .orElseThrow(Refusal::notFound);
        found.become(AppealState.WITHDRAWN);
        marks.leave(found.attemptId, found.slot);
        record(caller, "appeal.withdraw", found);
    }

    /**
     * The queue: objections made for the caller's organisations, and those to exams of organisations where the caller may
     * answer them; the oldest first. Filters: examId, state. Sort: createdAt.
     */
    @Requires(ATTEMPT_READ)
    public Slice<AppealRow> list(Caller caller, ListQuery query) {
        return Slice.of(
                appeals.list(caller, query).stream().map(this::row).toList(), appeals.count(caller, query), query);
    }

    /** One of the queue; refuses with «not found» any other. */
    @Requires(ATTEMPT_READ)
    public AppealRow get(Caller caller, long id) {
        return row(appeals.find(caller, id).orElseThrow(Refusal::notFound));
    }

    /** Whether the caller may answer it; objections to people's marks are answered by marking again. */
    @Requires(ATTEMPT_READ)
    public boolean answerable(Caller caller, long id) {
        Appeal found = appeals.find(caller, id).orElseThrow(Refusal::notFound).appeal();
        ExamView exam = exams.view(found.examId);
        return found.state == AppealState.OPEN
                && !marks.waits(found.attemptId, found.slot)
                && caller.may(
                        CURRICULUM_WRITE,
                        directory.organisation(exam.organisationId()).treePath());
    }

    /** Answers an open objection to a question of which the key gives the points: REJECTED with a reason, or ACCEPTED, after which the question should be corrected. */
    @Requires(CURRICULUM_WRITE)
    public void answer(Caller caller, long id, @Nullable AppealState outcome, @Nullable String answer) {
        Appeal found = appeals.locked(id).orElseThrow(Refusal::notFound);
        directory.organisation(
                caller, CURRICULUM_WRITE, exams.view(found.examId).organisationId());
        if (marks.waits(found.attemptId, found.slot)) {
            throw Refusal.conflict("appealMarking");
        }
        AppealState state = Inputs.present("outcome", outcome);
        if (state != AppealState.REJECTED && state != AppealState.ACCEPTED) {
            throw Refusal.invalid("outcome", "unknownChoice", state.name());
        }
        found.become(state);
        found.answer = Inputs.text("answer", answer, LONGEST);
        found.answeredBy = caller.personId();
        found.answeredAt = caller.now();
        record(caller, "appeal.answer", found);
    }

    private void record(Caller caller, String act, Appeal appeal) {
        audit.append(
                caller.personId(),
                caller.now(),
                act,
                "appeal/" + appeal.id(),
                appeal.organisationId,
                "attempt " + appeal.attemptId + " · " + appeal.slot + " · " + appeal.state);
    }

    private AppealRow row(AppealRepository.Filed filed) {
        Appeal appeal = filed.appeal();
        return new AppealRow(
                appeal.id(),
                appeal.examId,
                exams.view(appeal.examId).title(),
                appeal.versionId,
                Objects.requireNonNull(
                                questions.questions(List.of(appeal.versionId)).get(appeal.versionId))
                        .item()
                        .stem(),
                appeal.attemptId,
                appeal.slot,
                filed.person(),
                filed.organisation(),
                appeal.state,
                appeal.objection,
                appeal.createdAt,
                appeal.answer,
                appeal.answeredAt);
    }
}
