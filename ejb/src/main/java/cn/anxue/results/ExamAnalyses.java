package cn.anxue.results;

import cn.anxue.exam.item.Question;
import cn.anxue.examination.AttemptChoice;
import cn.anxue.examination.Exams;
import cn.anxue.examination.SatAttempts;
import cn.anxue.identity.Directory;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.QuestionPool;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Analyses in memory, made anew when attempts or corrections were added. A small one is made at once, a large one in the
 * background, one after the other, while its reader watches how far it is. They are derived from what is stored: after a
 * restart, and on another node, the next reader has them made again.
 */
@ApplicationScoped
public class ExamAnalyses {

    private static final Logger LOG = Logger.getLogger(ExamAnalyses.class.getName());
    private static final int SMALL = 1_000;
    /** Of 16 bytes each, twice with a comparison. */
    private static final long MOST_ANSWERS = 20_000_000;

    private final Cache<Key, Computation> kept = Caffeine.newBuilder()
            .maximumSize(40)
            .expireAfterAccess(Duration.ofHours(2))
            .build();
    private final Semaphore oneAtATime = new Semaphore(1);
    private volatile boolean stopping;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    private SatAttempts attempts;

    @Inject
    private Exams exams;

    @Inject
    private QuestionPool questions;

    @Inject
    private Directory directory;

    private record Key(AttemptChoice choice, AnalysisFilter filter, String top) {}

    @PreDestroy
    void stop() {
        stopping = true;
    }

    /**
     * The analysis, or how far it is.
     *
     * @param top tree path of the organisation whose children are told apart
     */
    Computation ask(AttemptChoice choice, AnalysisFilter filter, String top) {
        SatAttempts.Extent extent = attempts.extent(choice);
        refuseTooLarge(choice, extent.attempts());
        Key key = new Key(choice, filter, top);
        Computation known = kept.asMap()
                .compute(
                        key,
                        (asked, before) ->
                                before != null && before.describes(extent) ? before : new Computation(extent));
        if (known.claim()) {
            if (extent.attempts() <= SMALL) {
                compute(key, known);
            } else {
                executor.execute(() -> alone(key, known));
            }
        }
        return known;
    }

    private void refuseTooLarge(AttemptChoice choice, long count) {
        if (count * exams.view(choice.examId()).questions() > MOST_ANSWERS) {
            throw Refusal.conflict("analysisTooLarge");
        }
    }

    private void alone(Key key, Computation computation) {
        oneAtATime.acquireUninterruptibly();
        try {
            compute(key, computation);
        } finally {
            oneAtATime.release();
        }
    }

    private void compute(Key key, Computation computation) {
        try {
            AnalysisBuilder builder =
                    new AnalysisBuilder(exams.view(key.choice.examId()), key.filter, key.top, this::question);
            attempts.read(key.choice, chunk -> {
                if (stopping) {
                    throw new IllegalStateException("the server stops");
                }
                chunk.forEach(builder::add);
                computation.progress(builder.attempts());
            });
            computation.finish(builder.build(id -> directory.organisation(id).name()));
        } catch (RuntimeException e) {
            kept.asMap().remove(key, computation);
            computation.fail();
            LOG.log(Level.SEVERE, "analysis of exam " + key.choice.examId() + " failed", e);
            throw e;
        }
    }

    private Question question(long version) {
        return Objects.requireNonNull(questions.questions(List.of(version)).get(version));
    }
}
