package cn.anxue.exam.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeOnItemTest {
    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void timeBelongsToTheQuestionThatEndsIt() {
        List<Event> events = List.of(
                new Event.Responded(1, "a", 2, "c:A", START.plusSeconds(30)),
                new Event.Flagged(2, "b", 1, true, START.plusSeconds(45)),
                new Event.Responded(3, "c", 2, "c:B", START.plusSeconds(50)),
                new Event.Responded(4, "d", 1, "c:B", START.plusSeconds(49)),
                new Event.Submitted(5, "e", START.plusSeconds(100)));
        assertThat(TimeOnItem.seconds(START, events))
                .hasSize(2)
                .containsEntry(2, 35)
                .containsEntry(1, 15);
        assertThat(TimeOnItem.seconds(START, List.of())).isEmpty();
    }

    @Test
    void aPauseBelongsToNobody() {
        List<Event> events = List.of(
                new Event.Supervised(1, "p", Command.Kind.PAUSE, 0, "fire alarm", START.plusSeconds(20)),
                new Event.Supervised(2, "r", Command.Kind.RESUME, 0, "over", START.plusSeconds(620)),
                new Event.Supervised(3, "x", Command.Kind.EXTEND, 5, "late", START.plusSeconds(625)),
                new Event.Responded(4, "a", 1, "c:A", START.plusSeconds(630)),
                new Event.Responded(5, "b", 2, "c:A", START.plusSeconds(640)));
        assertThat(TimeOnItem.seconds(START, events))
                .hasSize(2)
                .containsEntry(1, 30)
                .containsEntry(2, 10);
    }

    @Test
    void aBreakBelongsToNobodyEvenWhenARoomIsPausedInIt() {
        List<Event> events = List.of(
                new Event.BreakTaken(1, "b", START.plusSeconds(20)),
                new Event.Supervised(2, "p", Command.Kind.PAUSE, 0, "fire alarm", START.plusSeconds(50)),
                new Event.Supervised(3, "r", Command.Kind.RESUME, 0, "over", START.plusSeconds(90)),
                new Event.Responded(4, "a", 1, "c:A", START.plusSeconds(95)),
                new Event.BreakTaken(5, "c", START.plusSeconds(96)),
                new Event.Returned(6, "d", START.plusSeconds(126)),
                new Event.Responded(7, "e", 2, "c:A", START.plusSeconds(130)));
        assertThat(TimeOnItem.seconds(START, events)).containsEntry(1, 25).containsEntry(2, 5);
    }
}
