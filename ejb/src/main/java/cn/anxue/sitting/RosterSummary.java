package cn.anxue.sitting;

import java.util.List;
import java.util.Map;

/**
 * What a roster can be filtered by, and how many have not studied as they should.
 *
 * @param rooms in order; candidates without a room are not among them
 * @param organisations names by id, in their order
 * @param study who is to be warned about
 */
public record RosterSummary(List<String> rooms, Map<Long, String> organisations, StudyCount study) {

    /**
     * Candidates who have not started and have something left to do before the exam.
     *
     * @param keptOut how many of them the start would refuse as things are
     */
    public record StudyCount(long notAssigned, long notBegun, long unfinished, long keptOut) {

        public long total() {
            return notAssigned + notBegun + unfinished;
        }
    }
}
