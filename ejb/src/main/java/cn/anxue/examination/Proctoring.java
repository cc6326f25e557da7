package cn.anxue.examination;

import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps what players notice: apart from the answers, whose numbers it must not disturb. */
@ApplicationScoped
public class Proctoring {

    /** More than anybody does in an exam; a device that sends more is broken or plays. */
    private static final int MOST = 500;

    private static final int MOST_AT_ONCE = 50;
    private static final int LONGEST = (int) Duration.ofHours(12).toSeconds();

    @PersistenceContext
    private EntityManager entities;

    /** Keeps what is new of it; beyond five hundred for an attempt nothing more. */
    @Transactional
    void keep(long attemptId, List<ProctoringInput> noticed, Instant now) {
        if (noticed.size() > MOST_AT_ONCE) {
            throw Refusal.invalid("events", "outOfRange", 0, MOST_AT_ONCE);
        }
        Set<String> known = new HashSet<>(entities.createQuery(
                        "select e.clientId from ProctoringEvent e where e.attemptId = :attempt", String.class)
                .setParameter("attempt", attemptId)
                .getResultList());
        for (ProctoringInput input : noticed) {
            String id = Inputs.text("id", input.id(), 64);
            ProctoringKind kind = Inputs.choice(ProctoringKind.class, "kind", input.kind());
            if (kind == ProctoringKind.DEVICE) {
                throw Refusal.invalid("kind", "unknownChoice", kind.name());
            }
            @Nullable Instant at = input.at();
            if (known.size() < MOST && known.add(id)) {
                ProctoringEvent made = new ProctoringEvent();
                made.attemptId = attemptId;
                made.clientId = id;
                made.kind = kind;
                made.happenedAt = at == null || at.isAfter(now) ? now : at;
                made.seconds = Math.max(0, Math.min(LONGEST, Objects.requireNonNullElse(input.seconds(), 0)));
                made.receivedAt = now;
                entities.persist(made);
            }
        }
    }

    /** Notes that another device took the attempt; once for a command. */
    void switched(long attemptId, String commandId, Instant at) {
        ProctoringEvent made = new ProctoringEvent();
        made.attemptId = attemptId;
        made.clientId = commandId;
        made.kind = ProctoringKind.DEVICE;
        made.happenedAt = at;
        made.receivedAt = at;
        entities.persist(made);
    }

    /** Of one attempt, in the order of what happened. */
    @Transactional
    List<ProctoringRow> of(long attemptId) {
        return entities.createQuery(
                        "select new cn.anxue.examination.ProctoringRow(e.kind, e.happenedAt, e.seconds)"
                                + " from ProctoringEvent e where e.attemptId = :attempt order by e.happenedAt, e.id",
                        ProctoringRow.class)
                .setParameter("attempt", attemptId)
                .getResultList();
    }

    /** How often something was noticed, by attempt; attempts without are missing. For modules above. */
    @Transactional
    public Map<Long, Long> counts(Collection<Long> attemptIds) {
        return attemptIds.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select e.attemptId, count(e) from ProctoringEvent e where e.attemptId in :ids"
                                        + " group by e.attemptId",
                                Object[].class)
                        .setParameter("ids", List.copyOf(attemptIds))
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }
}
