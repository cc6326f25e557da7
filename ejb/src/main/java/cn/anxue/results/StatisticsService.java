package cn.anxue.results;

import static cn.anxue.identity.Permission.ATTEMPT_READ;

import cn.anxue.examination.ExamReaders;
import cn.anxue.examination.ExamView;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.Requires;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of an exam and of its questions, over attempts of people in the caller's organisations (I9). Filters
 * everywhere: organisationId (with all below), from and to (days), attempts (FIRST, BEST, LAST: one per admission).
 */
@Stateless
public class StatisticsService {

    @Inject
    private ExamAnalyses analyses;

    @Inject
    private AnalysisViews views;

    @Inject
    private ExamReaders readers;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    /** How the exam went; not ready while a large analysis is being made: ask again. */
    @Requires(ATTEMPT_READ)
    public ExamStatistics statistics(Caller caller, long examId, ListQuery query) {
        ExamView exam = readers.exam(caller, examId);
        Computation found = ask(caller, examId, query);
        return found.analysis()
                .map(analysis -> views.statistics(exam, found.state(), analysis))
                .orElseGet(() -> views.unready(exam, found.state()));
    }

    /**
     * The questions, the most troubled first; not ready while a large analysis is being made: ask again. Filters also:
     * since (a day: compares before and from then on), q (in the stem), level (BAD, WARN, NOTE).
     */
    @Requires(ATTEMPT_READ)
    public ItemReport items(Caller caller, long examId, ListQuery query) {
        ExamView exam = readers.exam(caller, examId);
        Computation found = ask(caller, examId, query);
        return found.analysis()
                .map(analysis -> new ItemReport(
                        examId,
                        exam.title(),
                        found.state(),
                        true,
                        analysis.test().attempts(),
                        analysis.rasch().converged(),
                        views.items(examId, analysis).stream()
                                .filter(row -> wanted(row, query))
                                .toList()))
                .orElseGet(() -> new ItemReport(examId, exam.title(), found.state(), false, 0, false, List.of()));
    }

    /** The same for a file; looking at so many questions with their keys is audited. */
    @Requires(ATTEMPT_READ)
    public ItemReport export(Caller caller, long examId, ListQuery query) {
        ItemReport report = items(caller, examId, query);
        if (!report.ready()) {
            throw Refusal.conflict("analysisRunning");
        }
        audit.append(
                caller.personId(),
                caller.now(),
                "exam.items",
                "exam/" + examId,
                readers.exam(caller, examId).organisationId(),
                String.valueOf(query.filters()));
        return report;
    }

    /** One question with its key and its statistics; none yet while a large analysis is being made. */
    @Requires(ATTEMPT_READ)
    public ItemDetail item(Caller caller, long examId, long versionId, ListQuery query) {
        ExamView exam = readers.exam(caller, examId);
        Computation found = ask(caller, examId, query);
        @Nullable
        ItemRow row = found.analysis()
                .flatMap(analysis -> views.items(examId, analysis).stream()
                        .filter(one -> one.versionId() == versionId)
                        .findFirst())
                .orElse(null);
        if (row == null && found.analysis().isPresent()) {
            throw Refusal.notFound();
        }
        return new ItemDetail(
                examId, exam.title(), found.state(), row != null, row, row == null ? null : views.question(versionId));
    }

    private static boolean wanted(ItemRow row, ListQuery query) {
        String text = query.filter("q");
        String level = query.filter("level");
        return (text == null || row.stem().contains(text))
                && (level == null || row.level() != null && row.level().name().equals(level));
    }

    private Computation ask(Caller caller, long examId, ListQuery query) {
        AnalysisFilter filter = AnalysisFilter.of(query);
        Long place = filter.organisationId();
        if (place != null) {
            directory.organisation(caller, ATTEMPT_READ, place);
        }
        long top = place != null
                ? place
                : caller.highest(ATTEMPT_READ)
                        .orElseGet(() -> readers.exam(caller, examId).organisationId());
        return analyses.ask(
                filter.choice(examId, caller.scope(ATTEMPT_READ)),
                filter,
                directory.organisation(top).treePath());
    }
}
