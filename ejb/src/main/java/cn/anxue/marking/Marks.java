package cn.anxue.marking;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** What people marked, for the other modules' services, which have checked their caller. */
@Dependent
public class Marks {

    @Inject
    private MarkingRepository marking;

    /** Whether people marked the slot: objections to it go to a marker. */
    public boolean decided(long attemptId, int slot) {
        return marking.at(attemptId, slot)
                .filter(task -> task.state == TaskState.DECIDED)
                .isPresent();
    }

    /** Whether an objection to the slot waits for a marker. */
    public boolean waits(long attemptId, int slot) {
        return marking.at(attemptId, slot)
                .filter(task -> task.state == TaskState.APPEALED)
                .isPresent();
    }

    /** Asks for somebody who has not marked the slot to look again; refuses what is not decided. */
    public void reopen(long attemptId, int slot, String objection) {
        reopen(
                marking.at(attemptId, slot)
                        .flatMap(found -> marking.locked(found.id()))
                        .orElseThrow(),
                objection);
    }

    /** The same for a task that is locked. */
    void reopen(MarkingTask task, String objection) {
        task.become(TaskState.APPEALED);
        task.objection = objection;
        task.seatsWanted = given(task) + 1;
    }

    /** The objection was taken back: the points stay. Nothing when no objection waits. */
    public void leave(long attemptId, int slot) {
        marking.at(attemptId, slot)
                .flatMap(found -> marking.locked(found.id()))
                .filter(task -> task.state == TaskState.APPEALED)
                .ifPresent(task -> {
                    task.become(TaskState.DECIDED);
                    marking.seats(List.of(task.id())).stream()
                            .filter(seat -> seat.givenAt == null)
                            .forEach(marking::remove);
                });
    }

    private int given(MarkingTask task) {
        return (int) marking.seats(List.of(task.id())).stream()
                .filter(seat -> seat.givenAt != null)
                .count();
    }
}
