package cn.anxue.results;

import static cn.anxue.identity.Permission.ATTEMPT_READ;

import cn.anxue.exam.scoring.SlotScore;
import cn.anxue.exam.similarity.SharedErrors;
import cn.anxue.exam.similarity.SimilarPair;
import cn.anxue.exam.similarity.SimilarityCriteria;
import cn.anxue.exam.similarity.WrongAnswers;
import cn.anxue.examination.AttemptChoice;
import cn.anxue.examination.ExamReaders;
import cn.anxue.examination.ExamView;
import cn.anxue.examination.SatAttempt;
import cn.anxue.examination.SatAttempts;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.Requires;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Attempts at one exam that gave the same wrong answers, for somebody to look at: no verdict about anybody. */
@Stateless
public class SimilarityService {

    /** Comparing takes time with their square. */
    private static final int MOST_ATTEMPTS = 3_000;

    private static final int MOST_PAIRS = 200;
    /** Fewer wrong answers to a question do not tell how often two agree by chance. */
    private static final int FEWEST_WRONG = 10;

    @Inject
    private SatAttempts attempts;

    @Inject
    private ExamReaders readers;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    @PersistenceContext
    private EntityManager entities;

    /**
     * Pairs with improbably many identical wrong answers, over attempts sat for the caller's organisations. Filters:
     * organisationId, from, to, attempts, as for statistics. Refuses more than 3,000 attempts. Looking is audited.
     */
    @Requires(ATTEMPT_READ)
    public SimilarityReport similar(Caller caller, long examId, ListQuery query) {
        ExamView exam = readers.exam(caller, examId);
        AnalysisFilter filter = AnalysisFilter.of(query);
        if (filter.organisationId() != null) {
            directory.organisation(caller, ATTEMPT_READ, filter.organisationId());
        }
        AttemptChoice choice = filter.choice(examId, caller.scope(ATTEMPT_READ));
        long count = attempts.extent(choice).attempts();
        if (count > MOST_ATTEMPTS) {
            throw Refusal.conflict("similarityTooMany", count, MOST_ATTEMPTS);
        }
        audit.append(
                caller.personId(),
                caller.now(),
                "exam.similarity",
                "exam/" + examId,
                exam.organisationId(),
                String.valueOf(query.filters()));
        WrongAnswers.Builder builder = WrongAnswers.builder();
        attempts.read(choice, chunk -> chunk.forEach(sat -> add(builder, sat)));
        List<SimilarPair> pairs = SharedErrors.of(builder.build(FEWEST_WRONG), SimilarityCriteria.USUAL).stream()
                .limit(MOST_PAIRS)
                .toList();
        return new SimilarityReport(examId, exam.title(), count, named(pairs));
    }

    private static void add(WrongAnswers.Builder builder, SatAttempt sat) {
        builder.attempt(sat.id(), sat.personId());
        for (SlotScore slot : sat.score().slots()) {
            String response = sat.responses().get(slot.slot());
            if (slot.right() || response == null) {
                builder.notWrong(slot.versionId());
            } else {
                builder.wrong(slot.versionId(), response);
            }
        }
    }

    private List<SimilarAttempts> named(List<SimilarPair> pairs) {
        Map<Long, SimilarAttempts.Side> sides = sides(pairs.stream()
                .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                .distinct()
                .toList());
        return pairs.stream()
                .map(pair -> named(
                        pair,
                        Objects.requireNonNull(sides.get(pair.first())),
                        Objects.requireNonNull(sides.get(pair.second()))))
                .toList();
    }

    private static SimilarAttempts named(SimilarPair pair, SimilarAttempts.Side first, SimilarAttempts.Side second) {
        return new SimilarAttempts(
                first,
                second,
                pair.common(),
                pair.bothWrong(),
                pair.identical(),
                pair.expected(),
                pair.adjusted(),
                first.organisationId() == second.organisationId(),
                first.startedAt().isBefore(second.endedAt())
                        && second.startedAt().isBefore(first.endedAt()));
    }

    private Map<Long, SimilarAttempts.Side> sides(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select a.id, p.name, o.id, o.name, a.startedAt, a.endedAt from AttemptHeader a, Person p,"
                                        + " Organisation o where p.id = a.personId and o.id = a.organisationId"
                                        + " and a.id in :ids",
                                Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(row -> new SimilarAttempts.Side(
                                (Long) row[0],
                                (String) row[1],
                                (Long) row[2],
                                (String) row[3],
                                (Instant) row[4],
                                (Instant) row[5]))
                        .collect(Collectors.toMap(SimilarAttempts.Side::attemptId, Function.identity()));
    }
}
