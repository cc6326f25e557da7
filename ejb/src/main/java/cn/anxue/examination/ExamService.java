package cn.anxue.examination;

import static cn.anxue.identity.Permission.*;

import cn.anxue.exam.item.Question;
import cn.anxue.exam.paper.Blueprint;
import cn.anxue.exam.paper.Draw;
import cn.anxue.exam.paper.Paper;
import cn.anxue.exam.paper.PaperDrawer;
import cn.anxue.exam.paper.PoolItem;
import cn.anxue.exam.paper.Slot;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.Permission;
import cn.anxue.identity.Requires;
import cn.anxue.identity.Scope;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import cn.anxue.questionbank.QuestionPool;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Drafting, publishing and closing exams. */
@Stateless
public class ExamService {

    @Inject
    private ExamRepository exams;

    @Inject
    private ExamDrafting drafting;

    @Inject
    private ExamPublishing publishing;

    @Inject
    private QuestionPool questions;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<ResultsDue> due;

    /** Sorts: title, state, organisation, publishedAt; newest first without. Filters: q (title), state. */
    @Requires(CURRICULUM_READ)
    public Slice<ExamRow> list(Caller caller, ListQuery query) {
        Scope scope = caller.scope(CURRICULUM_READ);
        return Slice.of(exams.list(scope, query), exams.count(scope, query), query);
    }

    /** Refuses with «not found» outside the caller's subtrees. */
    @Requires(CURRICULUM_READ)
    public ExamView get(Caller caller, long id) {
        return visible(caller, CURRICULUM_READ, id).view();
    }

    /** @return the id of the new draft */
    @Requires(CURRICULUM_WRITE)
    public long create(Caller caller, ExamInput input) {
        Exam made = new Exam();
        made.organisationId = directory
                .organisation(caller, CURRICULUM_WRITE, Inputs.present("organisationId", input.organisationId()))
                .id();
        made.state = ExamState.DRAFT;
        made.createdAt = caller.now();
        drafting.fill(caller, made, input);
        exams.add(made);
        record(caller, "exam.create", made);
        return made.id();
    }

    /** Changes a draft; a published exam stays as it is. */
    @Requires(CURRICULUM_WRITE)
    public ExamView update(Caller caller, long id, ExamInput input) {
        Exam found = visible(caller, CURRICULUM_WRITE, id);
        if (found.state != ExamState.DRAFT) {
            throw Refusal.conflict("examFrozen");
        }
        Inputs.sameVersion(input.rowVersion(), found.rowVersion);
        drafting.fill(caller, found, input);
        exams.flush();
        record(caller, "exam.update", found);
        return found.view();
    }

    /** A new draft with the same content: how a published exam is changed. */
    @Requires(CURRICULUM_WRITE)
    public long copy(Caller caller, long id) {
        ExamView from = visible(caller, CURRICULUM_WRITE, id).view();
        return create(
                caller,
                new ExamInput(
                        from.organisationId(),
                        from.title(),
                        from.instructions(),
                        from.blueprint(),
                        from.minutes(),
                        from.graceSeconds(),
                        from.lateMinutes(),
                        from.passMark(),
                        from.attemptsAllowed(),
                        from.waitMinutes(),
                        from.markingRule(),
                        from.review(),
                        from.results(),
                        from.sittingsOnly(),
                        from.marking(),
                        from.photos(),
                        null));
    }

    /** Freezes the exam and its questions. Safe to repeat; refuses when the banks lack questions for a paper. */
    @Requires(CURRICULUM_WRITE)
    public ExamView publish(Caller caller, long id) {
        Exam found = visible(caller, CURRICULUM_WRITE, id);
        publishing.publish(caller, found);
        exams.flush();
        return found.view();
    }

    /** Ends starting; attempts that run go on. Safe to repeat. */
    @Requires(CURRICULUM_WRITE)
    public ExamView close(Caller caller, long id) {
        Exam found = visible(caller, CURRICULUM_WRITE, id);
        if (found.state == ExamState.DRAFT) {
            throw Refusal.conflict("examNotPublished");
        }
        if (found.state == ExamState.PUBLISHED) {
            found.state = ExamState.CLOSED;
            exams.flush();
            record(caller, "exam.close", found);
        }
        return found.view();
    }

    /**
     * Lets people know their results, now and from now on, whatever the exam's rule was. Safe to repeat. The attempts
     * follow in the background, each with its certificate.
     */
    @Requires(CURRICULUM_WRITE)
    public ExamView release(Caller caller, long id) {
        Exam found = visible(caller, CURRICULUM_WRITE, id);
        if (found.state == ExamState.DRAFT) {
            throw Refusal.conflict("examNotPublished");
        }
        if (!found.releases(caller.now())) {
            found.releasedAt = caller.now();
            exams.flush();
            record(caller, "exam.release", found);
            due.fire(new ResultsDue(id));
        }
        return found.view();
    }

    /** For each rule of a draft, how many questions the banks have for it now. */
    @Requires(CURRICULUM_WRITE)
    public List<RuleAvailability> availability(Caller caller, BlueprintData data, MarkingTerms marking) {
        Blueprint blueprint = BlueprintCheck.check(data);
        drafting.checkBanks(caller, blueprint);
        List<PoolItem> pool = drafting.pool(blueprint, marking);
        Map<Integer, Draw.Shortfall> lacking = PaperDrawer.draw(blueprint, pool, 0) instanceof Draw.Shortfalls found
                ? found.rules().stream().collect(Collectors.toMap(Draw.Shortfall::ruleIndex, Function.identity()))
                : Map.of();
        return IntStream.range(0, blueprint.rules().size())
                .mapToObj(rule -> availability(blueprint, pool, lacking, rule))
                .toList();
    }

    /** A paper from the seed, with keys: of a draft from today's questions, else from the frozen ones. */
    @Requires(CURRICULUM_READ)
    public SamplePaper samplePaper(Caller caller, long id, long seed) {
        Exam found = visible(caller, CURRICULUM_READ, id);
        Blueprint blueprint = BlueprintCheck.check(BlueprintColumn.read(found.blueprint));
        drafting.checkBanks(caller, blueprint);
        List<PoolItem> pool = found.state == ExamState.DRAFT
                ? drafting.pool(blueprint, found.marking())
                : questions.frozen(List.copyOf(found.pool));
        Paper paper = ExamPublishing.draw(blueprint, pool, seed);
        Map<Long, Question> asked =
                questions.questions(paper.slots().stream().map(Slot::versionId).toList());
        return new SamplePaper(
                seed,
                paper.totalMarks(),
                BlueprintColumn.read(found.blueprint).sections(),
                paper.slots().stream()
                        .map(slot -> QuestionReviews.review(
                                slot, Objects.requireNonNull(asked.get(slot.versionId())), "", null))
                        .toList());
    }

    private RuleAvailability availability(
            Blueprint blueprint, List<PoolItem> pool, Map<Integer, Draw.Shortfall> lacking, int rule) {
        int wanted = blueprint.rules().get(rule).count();
        int matching = (int) pool.stream()
                .filter(item -> blueprint.rules().get(rule).matches(item))
                .count();
        Draw.Shortfall shortfall = lacking.get(rule);
        if (shortfall == null) {
            return RuleAvailability.enough(rule, matching, wanted);
        }
        Map<Long, Long> asked = questions.questionOf(shortfall.shared());
        return RuleAvailability.lacking(
                shortfall,
                shortfall.shared().stream()
                        .flatMap(version -> Stream.ofNullable(asked.get(version)))
                        .distinct()
                        .toList());
    }

    private void record(Caller caller, String act, Exam exam) {
        audit.append(caller.personId(), caller.now(), act, "exam/" + exam.id(), exam.organisationId, exam.title);
    }

    private Exam visible(Caller caller, Permission permission, long id) {
        Exam found = exams.find(id).orElseThrow(Refusal::notFound);
        directory.organisation(caller, permission, found.organisationId);
        return found;
    }
}
