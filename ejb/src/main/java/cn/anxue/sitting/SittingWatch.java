package cn.anxue.sitting;

import cn.anxue.examination.AttemptWatch;
import cn.anxue.examination.SafeBrowserClaim;
import cn.anxue.identity.Caller;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Notes that a candidate's player is there, and tells it the sitting's messages. Hundreds of players ask every few
 * seconds, so each costs one small update; what is said is read once a moment for all.
 */
@ApplicationScoped
public class SittingWatch implements AttemptWatch {

    /** @param candidateId of the attempt, 0 outside sittings */
    private record Seat(long candidateId, long sittingId) {}

    private final Cache<Long, Seat> seats = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(15))
            .build();
    private final Cache<Long, List<NoteRow>> said = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    @Inject
    private SittingRepository sittings;

    @Override
    @Transactional
    public List<Notice> seen(long attemptId, Instant now) {
        Seat seat = seats.get(attemptId, id -> seat(sittings.ofAttempt(id)));
        if (seat.candidateId() == 0) {
            return List.of();
        }
        sittings.seen(attemptId, now);
        return said.get(seat.sittingId(), sittings::messages).stream()
                .filter(note -> note.candidateId() == null || note.candidateId() == seat.candidateId())
                .map(note -> new Notice(note.id(), note.words(), note.at()))
                .sorted(Comparator.comparing(Notice::sentAt).thenComparingLong(Notice::id))
                .toList();
    }

    @Override
    @Transactional
    public void opens(Caller caller, long attemptId, SafeBrowserClaim browser) {
        sittings.ofAttempt(attemptId)
                .flatMap(candidate -> sittings.find(candidate.sittingId))
                .ifPresent(sitting -> {
                    SittingDoor.refuseOutside(sitting, caller);
                    SafeBrowsers.check(sitting, browser);
                });
    }

    private static Seat seat(Optional<Candidate> found) {
        return found.map(candidate -> new Seat(candidate.id(), candidate.sittingId))
                .orElse(new Seat(0, 0));
    }
}
