package cn.anxue.examination;

import cn.anxue.exam.attempt.AttemptTerms;
import cn.anxue.exam.paper.Paper;
import cn.anxue.exam.paper.Slot;
import java.util.List;

/** What never changes of an attempt once it has started; safe to keep in memory. */
record Sitting(
        long attemptId,
        long examId,
        long personId,
        long admissionId,
        long organisationId,
        Paper paper,
        AttemptTerms terms) {

    /** The question versions of the paper. */
    List<Long> versions() {
        return paper.slots().stream().map(Slot::versionId).toList();
    }
}
