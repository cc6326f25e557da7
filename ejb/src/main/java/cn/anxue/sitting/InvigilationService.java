package cn.anxue.sitting;

import static cn.anxue.identity.Permission.ATTEMPT_READ;
import static cn.anxue.identity.Permission.ATTEMPT_SUPERVISE;

import cn.anxue.exam.attempt.AttemptState;
import cn.anxue.examination.AttemptClock;
import cn.anxue.examination.AttemptProgress;
import cn.anxue.examination.AttemptProgressReader;
import cn.anxue.examination.Proctoring;
import cn.anxue.examination.Supervision;
import cn.anxue.examination.SupervisionInput;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.photo.PhotoBoard;
import cn.anxue.photo.PhotoState;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Exam day: the board, words to candidates, incidents, and acts on a whole room. Whoever supervises a sitting supervises
 * everybody on its roster, for whichever organisation they sit. No enterprise bean: an act on many
 * attempts commits each by itself, so that one that fails holds up nobody.
 */
@ApplicationScoped
public class InvigilationService {

    /** A player asks at least every 15 seconds. */
    private static final Duration SILENT = Duration.ofSeconds(40);

    /** However many invigilators look, the room is read once in this time. */
    private final Cache<Long, SittingBoard> boards = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofSeconds(1))
            .build();

    @Inject
    private SittingService service;

    @Inject
    private SittingLog log;

    @Inject
    private AttemptProgressReader progress;

    @Inject
    private Supervision supervision;

    @Inject
    private Proctoring proctoring;

    @Inject
    private PhotoBoard photos;

    /** The room now, at most a second old. */
    @Requires(ATTEMPT_READ)
    public SittingBoard board(Caller caller, long id) {
        SittingView sitting = service.get(caller, id);
        return boards.get(id, board -> read(sitting, caller.now()));
    }

    /** The same with the seats of some candidates only, for who shows a part of the room. */
    @Requires(ATTEMPT_READ)
    public SittingBoard board(Caller caller, long id, Collection<Long> candidates) {
        return board(caller, id).only(candidates);
    }

    /** What was said to candidates, newest first. */
    @Requires(ATTEMPT_READ)
    public List<NoteRow> messages(Caller caller, long id) {
        service.get(caller, id);
        return log.messages(id);
    }

    /** What happened, newest first. */
    @Requires(ATTEMPT_READ)
    public List<NoteRow> incidents(Caller caller, long id) {
        service.get(caller, id);
        return log.incidents(id);
    }

    /** Says something to a candidate or to all; their players show it within seconds. */
    @Requires(ATTEMPT_SUPERVISE)
    public long say(Caller caller, long id, NoteInput input) {
        return log.message(caller, supervised(caller, id), input);
    }

    /** Notes what happened. */
    @Requires(ATTEMPT_SUPERVISE)
    public long note(Caller caller, long id, NoteInput input) {
        return log.incident(caller, supervised(caller, id), input);
    }

    /** Stops clocks and answers. */
    @Requires(ATTEMPT_SUPERVISE)
    public Conducted pause(Caller caller, long id, ConductInput input) {
        return each(caller, id, input, supervision::pause);
    }

    /** Lets paused attempts go on. */
    @Requires(ATTEMPT_SUPERVISE)
    public Conducted resume(Caller caller, long id, ConductInput input) {
        return each(caller, id, input, supervision::resume);
    }

    /** Adds time. */
    @Requires(ATTEMPT_SUPERVISE)
    public Conducted extend(Caller caller, long id, ConductInput input) {
        Inputs.present("minutes", input.minutes());
        return each(caller, id, input, supervision::extend);
    }

    /** Ends attempts with what is kept. */
    @Requires(ATTEMPT_SUPERVISE)
    public Conducted end(Caller caller, long id, ConductInput input) {
        return each(caller, id, input, supervision::end);
    }

    private interface Act {
        AttemptClock on(Caller caller, long attemptId, SupervisionInput input);
    }

    private Conducted each(Caller caller, long id, ConductInput input, Act act) {
        SittingView sitting = supervised(caller, id);
        @Nullable List<Long> only = input.candidateIds();
        List<Long> attempts = service.roster(caller, sitting.id()).stream()
                .filter(candidate -> only == null || only.contains(candidate.id()))
                .filter(candidate -> input.room() == null || input.room().equals(candidate.room()))
                .map(CandidateRow::attemptId)
                .filter(Objects::nonNull)
                .toList();
        SupervisionInput each = new SupervisionInput(input.commandId(), input.minutes(), input.reason());
        int done = 0;
        for (long attempt : attempts) {
            try {
                act.on(caller, attempt, each);
                done++;
            } catch (Refusal refused) {
                if (refused.kind() != Refusal.Kind.CONFLICT) {
                    throw refused;
                }
            }
        }
        boards.invalidate(id);
        return new Conducted(done, attempts.size() - done);
    }

    private SittingView supervised(Caller caller, long id) {
        return log.supervised(caller, id);
    }

    private SittingBoard read(SittingView sitting, Instant now) {
        long id = sitting.id();
        List<CandidateRow> roster = log.roster(id);
        Map<Long, Instant> seen = log.seen(id);
        Map<Long, Long> incidents = log.incidentCounts(id);
        List<Long> started = roster.stream()
                .map(CandidateRow::attemptId)
                .filter(Objects::nonNull)
                .toList();
        Map<Long, AttemptProgress> attempts = progress.of(started, now);
        Map<Long, Long> noticed = proctoring.counts(started);
        Map<Long, PhotoState> photographed = photos.of(sitting.examId(), started);
        return SittingBoard.of(
                now,
                roster.stream()
                        .map(candidate -> seat(candidate, attempts, seen, incidents, noticed, photographed, now))
                        .toList());
    }

    private static SittingBoard.Seat seat(
            CandidateRow candidate,
            Map<Long, AttemptProgress> attempts,
            Map<Long, Instant> seen,
            Map<Long, Long> incidents,
            Map<Long, Long> noticed,
            Map<Long, PhotoState> photographed,
            Instant now) {
        long noted = incidents.getOrDefault(candidate.id(), 0L);
        @Nullable Long attempt = candidate.attemptId();
        @Nullable AttemptProgress found = attempt == null ? null : attempts.get(attempt);
        if (attempt == null || found == null) {
            SeatState waiting = candidate.signedInAt() == null ? SeatState.NOT_STARTED : SeatState.SIGNED_IN;
            return new SittingBoard.Seat(candidate.id(), waiting, null, 0, 0, 0, null, null, noted, 0, null);
        }
        @Nullable Instant seenAt = seen.get(attempt);
        return new SittingBoard.Seat(
                candidate.id(),
                state(found.state(), seenAt, now),
                attempt,
                found.answered(),
                found.questions(),
                found.flagged(),
                found.deadline(),
                seenAt,
                noted,
                noticed.getOrDefault(attempt, 0L),
                photographed.get(attempt));
    }

    private static SeatState state(AttemptState attempt, @Nullable Instant seenAt, Instant now) {
        if (attempt.isFinal()) {
            return SeatState.ENDED;
        }
        if (attempt == AttemptState.PAUSED) {
            return SeatState.PAUSED;
        }
        if (attempt == AttemptState.ON_BREAK) {
            return SeatState.ON_BREAK;
        }
        return seenAt == null || seenAt.plus(SILENT).isBefore(now) ? SeatState.OFFLINE : SeatState.WORKING;
    }
}
