package cn.anxue.photo;

import cn.anxue.exam.attempt.RandomMoments;
import cn.anxue.examination.AttemptFacts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** When the photos of an attempt are due: at its start, then at moments drawn from its seed. */
final class PhotoPlan {

    private PhotoPlan() {}

    /** Number 0 is at the start; empty where the exam asks for none. */
    static List<Instant> of(AttemptFacts attempt) {
        return attempt.photos().asked()
                ? Stream.concat(
                                Stream.of(attempt.startedAt()),
                                RandomMoments.draw(
                                                attempt.seed(), attempt.photos().random(), attempt.length())
                                        .stream()
                                        .map(attempt.startedAt()::plus))
                        .toList()
                : List.of();
    }
}
