package cn.anxue.examination;

import cn.anxue.exam.paper.Draw;
import cn.anxue.exam.paper.Exposure;
import cn.anxue.exam.paper.PaperCodec;
import cn.anxue.exam.paper.PaperDrawer;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.QuestionPool;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Published exams in memory. Everything but the state is frozen, so only the state has to be read again. */
@ApplicationScoped
public class PublishedExams {

    /** Papers that are counted: enough to even out, few enough to read in a moment. */
    private static final int LATEST = 2_000;

    private static final Duration COUNTED = Duration.ofMinutes(1);

    private final Cache<Long, ExamView> views =
            Caffeine.newBuilder().maximumSize(1_000).build();
    private final Cache<Long, PaperDrawer> drawers =
            Caffeine.newBuilder().maximumSize(100).build();

    private final Cache<Long, Exposure> exposures =
            Caffeine.newBuilder().maximumSize(100).expireAfterWrite(COUNTED).build();

    @Inject
    private ExamRepository exams;

    @Inject
    private AttemptRepository attempts;

    @Inject
    private QuestionPool questions;

    /** The exam, perhaps with an outdated state; refuses with «not found» when it is a draft or does not exist. */
    @Transactional
    public ExamView view(long examId) {
        @Nullable ExamView found = views.getIfPresent(examId);
        if (found != null) {
            return found;
        }
        Exam exam =
                exams.find(examId).filter(read -> read.state != ExamState.DRAFT).orElseThrow(Refusal::notFound);
        ExamView view = exam.view();
        views.put(examId, view);
        return view;
    }

    /**
     * A paper from the frozen pool. Where exposure is spread, what was seen is counted from the papers that are stored
     * anyway, once a minute at most: starting writes nothing for it.
     */
    Draw draw(Exam exam, long seed) {
        PaperDrawer drawer = drawer(exam);
        if (!Boolean.TRUE.equals(BlueprintColumn.read(exam.blueprint).spreadExposure())) {
            return drawer.draw(seed);
        }
        return drawer.draw(seed, exposures.get(exam.id(), id -> exposure(id, drawer)));
    }

    private Exposure exposure(long examId, PaperDrawer drawer) {
        Map<Long, Integer> seen = new HashMap<>();
        for (String paper : attempts.latestPapers(examId, LATEST)) {
            PaperCodec.read(paper).slots().forEach(slot -> seen.merge(slot.versionId(), 1, Integer::sum));
        }
        return drawer.exposure(version -> seen.getOrDefault(version, 0));
    }

    /** Draws papers from the frozen pool. */
    public PaperDrawer drawer(Exam exam) {
        return drawers.get(
                exam.id(),
                id -> PaperDrawer.prepare(
                        BlueprintCheck.check(BlueprintColumn.read(exam.blueprint)),
                        questions.frozen(List.copyOf(exam.pool))));
    }
}
