package cn.anxue.examination;

import static cn.anxue.identity.Permission.*;

import cn.anxue.exam.attempt.ReceiptChain;
import cn.anxue.exam.attempt.ReceiptFile;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.paper.Slot;
import cn.anxue.exam.scoring.Score;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.identity.Scope;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import cn.anxue.questionbank.QuestionPool;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Attempts for those who organise exams: within the organisations for which people sat them (I9). */
@Stateless
public class ResultService {

    /** Rows of an export. */
    private static final int MOST_ROWS = 20_000;

    @Inject
    private AttemptList list;

    @Inject
    private AttemptRepository attempts;

    @Inject
    private AttemptReceipts receipts;

    @Inject
    private Proctoring proctoring;

    @Inject
    private AttemptViews views;

    @Inject
    private ScoreSheet sheet;

    @Inject
    private PublishedExams exams;

    @Inject
    private ExamReaders readers;

    @Inject
    private QuestionPool questions;

    @Inject
    private AuditTrail audit;

    /**
     * Sorts: person, organisation, attemptNo, state, startedAt, endedAt, score, passed; newest first without. Filters:
     * examId, q (person or organisation), state, passed (true, false), organisationId (with all below).
     */
    @Requires(ATTEMPT_READ)
    public Slice<AttemptRow> list(Caller caller, ListQuery query) {
        Scope scope = caller.scope(ATTEMPT_READ);
        return Slice.of(list.list(scope, query), list.count(scope, query), query);
    }

    /** The list without pages, up to 20,000 rows; looking at so much is audited. */
    @Requires(ATTEMPT_READ)
    public List<AttemptRow> export(Caller caller, ListQuery query) {
        audit.append(caller.personId(), caller.now(), "attempt.export", null, null, String.valueOf(query.filters()));
        return list.all(caller.scope(ATTEMPT_READ), query, MOST_ROWS);
    }

    /**
     * The attempts of an exam that count by its rule, one per person and admission, with their bands. Sorts and filters
     * as {@link #list}; by name without a sort.
     */
    @Requires(ATTEMPT_READ)
    public Slice<ResultRow> results(Caller caller, long examId, ListQuery query) {
        ExamView exam = readers.exam(caller, examId);
        Slice<AttemptRow> found = list(caller, counting(exam, query));
        return new Slice<>(rows(exam, found.rows()), found.total(), found.page(), found.size());
    }

    /** The same without pages, up to 20,000 rows; looking at so much is audited. */
    @Requires(ATTEMPT_READ)
    public List<ResultRow> exportResults(Caller caller, long examId, ListQuery query) {
        ExamView exam = readers.exam(caller, examId);
        return rows(exam, export(caller, counting(exam, query)));
    }

    private static ListQuery counting(ExamView exam, ListQuery query) {
        ListQuery ofExam = query.with("examId", String.valueOf(exam.id()))
                .with("counting", exam.results().countingRule().name());
        return ofExam.sort().isEmpty()
                ? new ListQuery(ofExam.page(), ofExam.size(), "person", false, ofExam.filters())
                : ofExam;
    }

    private static List<ResultRow> rows(ExamView exam, List<AttemptRow> attempts) {
        return attempts.stream()
                .map(row -> new ResultRow(
                        row,
                        row.score() == null
                                ? null
                                : exam.results()
                                        .band(row.score(), row.maximum())
                                        .map(Band::name)
                                        .orElse(null)))
                .toList();
    }

    /** The exam of attempts that the caller may see; refuses with «not found» any other exam. */
    @Requires(ATTEMPT_READ)
    public ExamBrief exam(Caller caller, long examId) {
        ExamView exam = readers.exam(caller, examId);
        return new ExamBrief(exam.id(), exam.title(), exam.passMark(), exam.totalMarks(), exam.results());
    }

    /** One attempt with its paper, keys, responses and events; refuses with «not found» outside the subtrees. */
    @Requires(ATTEMPT_READ)
    public AttemptDetail get(Caller caller, long id) {
        AttemptRow row = list.find(caller.scope(ATTEMPT_READ), id).orElseThrow(Refusal::notFound);
        AttemptHeader header = attempts.find(id).orElseThrow(Refusal::notFound);
        Sitting sitting = header.sitting();
        List<KeptEvent> events = attempts.events(id);
        List<ReceiptChain.Link> links = events.stream().map(KeptEvent::link).toList();
        LiveAttempt live = LiveAttempt.replay(sitting, events);
        Score score = sheet.score(sitting, live.attempt());
        ExamView exam = exams.view(sitting.examId());
        return new AttemptDetail(
                row,
                exam.title(),
                exam.passMark(),
                sitting.paper().seed(),
                exam.blueprint().sections(),
                views.questions(live, score, ReviewPolicy.FULL),
                happened(sitting, events),
                proctoring.of(id),
                ReceiptChain.broken(id, links).isEmpty(),
                ReceiptChain.code(links).orElse(null),
                header.annulment(),
                row.score() == null ? null : score.points());
    }

    /** Everything that was acknowledged and what was graded, to be checked without the platform. */
    @Requires(ATTEMPT_READ)
    public ReceiptFile receipt(Caller caller, long id) {
        AttemptRow row = list.find(caller.scope(ATTEMPT_READ), id).orElseThrow(Refusal::notFound);
        return receipts.of(row.id());
    }

    private List<AttemptDetail.Happened> happened(Sitting sitting, List<KeptEvent> events) {
        Map<Long, Question> asked = questions.questions(sitting.versions());
        return events.stream()
                .map(event -> new AttemptDetail.Happened(
                        event.sequenceNo,
                        event.kind,
                        event.slot,
                        answer(sitting, event, asked),
                        event.happenedAt,
                        event.madeAt,
                        event.commandId,
                        event.receipt,
                        event.note()))
                .toList();
    }

    private static @Nullable AnswerData answer(Sitting sitting, KeptEvent event, Map<Long, Question> asked) {
        if (event.kind != EventKind.RESPONDED || event.slot == null || event.response == null) {
            return null;
        }
        Slot slot = sitting.paper().slot(event.slot);
        Question question = Objects.requireNonNull(asked.get(slot.versionId()));
        return QuestionReviews.answer(slot, question.item(), event.response);
    }
}
