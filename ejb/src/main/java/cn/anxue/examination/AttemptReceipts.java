package cn.anxue.examination;

import cn.anxue.exam.attempt.ReceiptChain;
import cn.anxue.exam.attempt.ReceiptFile;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** What a candidate can show of an attempt: a short code, and a file that proves it. */
@Dependent
class AttemptReceipts {

    @Inject
    private AttemptRepository attempts;

    @Inject
    private PublishedExams exams;

    /** The code of an attempt that ended; regrades do not change it. */
    @Transactional
    Optional<String> code(long attemptId) {
        return ReceiptChain.code(links(attemptId));
    }

    /** All events as they are stored, and the responses that are scored: those of the attempt as it is replayed. */
    @Transactional
    ReceiptFile of(long attemptId) {
        Sitting sitting = attempts.find(attemptId).map(AttemptHeader::sitting).orElseThrow(Refusal::notFound);
        LiveAttempt live = LiveAttempt.replay(sitting, attempts.events(attemptId));
        return new ReceiptFile(
                attemptId,
                exams.view(sitting.examId()).title(),
                links(attemptId),
                new TreeMap<>(live.attempt().responses()));
    }

    private List<ReceiptChain.Link> links(long attemptId) {
        return attempts.events(attemptId).stream().map(KeptEvent::link).toList();
    }
}
