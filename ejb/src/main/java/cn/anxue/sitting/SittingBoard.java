package cn.anxue.sitting;

import cn.anxue.photo.PhotoState;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The room at this moment.
 *
 * @param at when it was read
 * @param total how many are on the roster
 * @param counts of them all by state
 * @param seats by room, seat and number
 */
public record SittingBoard(Instant at, int total, Map<SeatState, Integer> counts, List<Seat> seats) {

    static SittingBoard of(Instant at, List<Seat> seats) {
        Map<SeatState, Integer> counts = new EnumMap<>(SeatState.class);
        seats.forEach(seat -> counts.merge(seat.state(), 1, Integer::sum));
        return new SittingBoard(at, seats.size(), counts, seats);
    }

    /** The same with the seats of these candidates only; the counts stay those of all. */
    SittingBoard only(Collection<Long> candidates) {
        return new SittingBoard(
                at,
                total,
                counts,
                seats.stream()
                        .filter(seat -> candidates.contains(seat.candidateId()))
                        .toList());
    }

    /**
     * @param deadline when the time is over, or when it ended; null before the start
     * @param seenAt when the player asked last
     * @param incidents noted about the candidate
     * @param noticed how often the player noticed something: pages left, copying, pasting
     * @param photos how it stands with photos; null before the start and where the exam asks for none
     */
    public record Seat(
            long candidateId,
            SeatState state,
            @Nullable Long attemptId,
            int answered,
            int questions,
            int flagged,
            @Nullable Instant deadline,
            @Nullable Instant seenAt,
            long incidents,
            long noticed,
            @Nullable PhotoState photos) {}
}
