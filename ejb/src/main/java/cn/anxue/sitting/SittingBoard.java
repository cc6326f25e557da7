package cn.anxue.sitting;

import cn.anxue.photo.PhotoState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The room at this moment.
 *
 * @param at when it was read
 * @param seats by room, seat and number
 */
public record SittingBoard(Instant at, List<Seat> seats) {

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
