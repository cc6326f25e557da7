package cn.anxue.examination;

import static cn.anxue.identity.Permission.CURRICULUM_READ;
import static cn.anxue.identity.Permission.CURRICULUM_WRITE;

import cn.anxue.exam.item.Question;
import cn.anxue.exam.paper.Blueprint;
import cn.anxue.exam.paper.DrawRule;
import cn.anxue.exam.paper.PoolItem;
import cn.anxue.exam.qti.QtiExamPlan;
import cn.anxue.exam.qti.QtiVersion;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.Requires;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.QtiExchangeService;
import cn.anxue.questionbank.QtiExport;
import cn.anxue.questionbank.QtiExports;
import cn.anxue.questionbank.QtiIntake;
import cn.anxue.questionbank.QuestionPool;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Exams from and to tests of QTI packages. */
@Stateless
public class QtiExamService {

    @Inject
    private QtiExchangeService exchange;

    @Inject
    private QtiDrafts drafts;

    @Inject
    private QtiExports exports;

    @Inject
    private ExamService exams;

    @Inject
    private ExamRepository found;

    @Inject
    private ExamDrafting drafting;

    @Inject
    private QuestionPool questions;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    /**
     * Imports a package into the bank and drafts an exam of the bank's organisation for each of its tests: all of it, or
     * nothing. Refuses when a test cannot be an exam, or there is none; a dry run names what stands in the way instead.
     */
    @Requires(CURRICULUM_WRITE)
    public QtiExams importFile(Caller caller, long bankId, InputStream file, String fileName, boolean dryRun) {
        QtiIntake intake = exchange.importTests(caller, bankId, file, fileName, dryRun);
        directory.organisation(caller, CURRICULUM_WRITE, intake.organisationId());
        if (intake.tests().isEmpty()) {
            throw Refusal.invalid("file", "qtiTest.NONE");
        }
        List<QtiExam> made = intake.tests().stream()
                .map(test -> drafts.account(intake, bankId, test))
                .toList();
        if (dryRun) {
            return new QtiExams(intake.report(), made);
        }
        List<Problem> obstacles =
                made.stream().flatMap(exam -> exam.obstacles().stream()).toList();
        if (!obstacles.isEmpty()) {
            throw Refusal.invalid(obstacles);
        }
        List<QtiExam> drafted = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            QtiExam exam = made.get(i);
            ExamInput input = drafts.input(intake, bankId, intake.tests().get(i), exam);
            drafted.add(exam.made(exams.create(caller, input)));
        }
        return new QtiExams(intake.report(), drafted);
    }

    /**
     * An exam with all questions that it may ask as a content package: of a draft today's questions, else the frozen
     * ones. It holds the keys: who may not read the banks is refused.
     *
     * @return written outside of the transaction
     */
    @Requires(CURRICULUM_READ)
    public QtiExport export(Caller caller, long id, QtiVersion version) {
        Exam exam = found.find(id).orElseThrow(Refusal::notFound);
        directory.organisation(caller, CURRICULUM_READ, exam.organisationId);
        Blueprint blueprint = BlueprintCheck.check(BlueprintColumn.read(exam.blueprint));
        drafting.checkBanks(caller, blueprint);
        List<PoolItem> pool = exam.state == ExamState.DRAFT
                ? drafting.pool(blueprint, exam.marking())
                : questions.frozen(List.copyOf(exam.pool));
        Map<Long, Question> contents =
                questions.questions(pool.stream().map(PoolItem::versionId).toList());
        Map<Long, Integer> places = new LinkedHashMap<>();
        List<QtiExamPlan.Part> parts = new ArrayList<>();
        for (int i = 0; i < blueprint.rules().size(); i++) {
            DrawRule rule = blueprint.rules().get(i);
            List<Integer> fitting = pool.stream()
                    .filter(rule::matches)
                    .map(item -> places.computeIfAbsent(item.versionId(), asked -> places.size()))
                    .toList();
            if (fitting.size() < rule.count()) {
                throw Refusal.conflict("examPoolTooSmall", i + 1, rule.count(), fitting.size());
            }
            parts.add(new QtiExamPlan.Part(rule.section(), fitting, rule.count(), rule.marksEach()));
        }
        audit.append(
                caller.personId(),
                caller.now(),
                "exam.export",
                "exam/" + exam.id(),
                exam.organisationId,
                exam.title + " (QTI " + version + ")");
        return exports.exam(
                new QtiExamPlan(
                        exam.title, exam.minutes, blueprint.shuffleQuestions(), blueprint.shuffleOptions(), parts),
                places.keySet().stream()
                        .map(asked -> Objects.requireNonNull(contents.get(asked)))
                        .toList(),
                version);
    }
}
