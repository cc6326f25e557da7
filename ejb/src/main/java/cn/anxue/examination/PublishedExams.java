package cn.anxue.examination;

import cn.anxue.exam.paper.PaperDrawer;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.QuestionPool;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Published exams in memory. Everything but the state is frozen, so only the state has to be read again. */
@ApplicationScoped
public class PublishedExams {

    private final Cache<Long, ExamView> views =
            Caffeine.newBuilder().maximumSize(1_000).build();
    private final Cache<Long, PaperDrawer> drawers =
            Caffeine.newBuilder().maximumSize(100).build();

    @Inject
    private ExamRepository exams;

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

    /** Draws papers from the frozen pool. */
    public PaperDrawer drawer(Exam exam) {
        return drawers.get(
                exam.id(),
                id -> PaperDrawer.prepare(
                        BlueprintCheck.check(BlueprintColumn.read(exam.blueprint)),
                        questions.frozen(List.copyOf(exam.pool))));
    }
}
