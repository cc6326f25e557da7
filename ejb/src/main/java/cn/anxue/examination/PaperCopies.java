package cn.anxue.examination;

import cn.anxue.exam.attempt.Command;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.paper.Paper;
import cn.anxue.exam.paper.PaperCodec;
import cn.anxue.exam.paper.Section;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.QuestionPool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Papers that are printed and answered by hand: drawn like any paper, entered afterwards as an attempt like any attempt.
 * For modules above, which know who may do so. Runs without a transaction, as {@link AttemptService} does.
 */
@ApplicationScoped
public class PaperCopies {

    /** An entry that breaks off half-way can be repeated so long. */
    private static final Duration ENTRY = Duration.ofDays(1);

    @Inject
    private AttemptStart starting;

    @Inject
    private AttemptClerk clerk;

    @Inject
    private LiveAttempts attempts;

    @Inject
    private AttemptRepository repository;

    @Inject
    private StoredResponses responses;

    @Inject
    private PublishedExams exams;

    @Inject
    private QuestionPool questions;

    /** A paper as it is stored; refuses an exam with questions that cannot be answered on paper. */
    public String draw(long examId) {
        String paper = PaperCodec.write(starting.paper(examId));
        List<Integer> unfit = items(paper).stream()
                .filter(item -> !PaperAnswers.fits(item))
                .map(AttemptView.Item::slot)
                .toList();
        if (!unfit.isEmpty()) {
            throw Refusal.conflict("paperKinds", unfit.size());
        }
        return paper;
    }

    /** The questions of a stored paper, without keys. */
    public List<AttemptView.Item> items(String stored) {
        Paper paper = PaperCodec.read(stored);
        Map<Long, Question> asked = questions.questions(
                paper.slots().stream().map(slot -> slot.versionId()).toList());
        return paper.slots().stream()
                .map(slot -> {
                    Item item =
                            Objects.requireNonNull(asked.get(slot.versionId())).item();
                    return QuestionReviews.item(slot, item);
                })
                .toList();
    }

    /** Whether the attempt is one whose answers are entered from paper. */
    @Transactional
    public boolean ofPaper(long attemptId) {
        return repository.find(attemptId).filter(attempt -> attempt.onPaper).isPresent();
    }

    /** Parts of the exam's papers with their headings; empty when it names none. */
    public List<Section> sections(long examId) {
        return exams.view(examId).blueprint().sections();
    }

    /**
     * What was written on an answer sheet, by slot.
     *
     * @param field of the problems that name what does not fit
     */
    public Map<Integer, AnswerData> read(String stored, List<String> written, String field, List<Problem> problems) {
        Map<Integer, AnswerData> answers = new LinkedHashMap<>();
        List<AttemptView.Item> items = items(stored);
        if (written.size() > items.size()) {
            problems.add(Problem.of(field, "paperTooMany", items.size()));
            return answers;
        }
        for (AttemptView.Item item : items) {
            @Nullable String typed = item.slot() <= written.size() ? written.get(item.slot() - 1) : null;
            PaperAnswers.read(item, typed)
                    .ifPresentOrElse(
                            answer -> answers.put(item.slot(), answer),
                            () -> problems.add(Problem.of(field, "paperAnswer", item.slot(), String.valueOf(typed))));
        }
        return answers;
    }

    /**
     * Makes the attempt, keeps the answers and hands it in. May be repeated after it broke off: each answer is kept once
     * (I1), an attempt that was handed in stays as it is.
     *
     * @param begun the attempt that was begun by an earlier entry; null for none
     * @param started hears of a new attempt, in the transaction that makes it
     */
    public void enter(
            long personId,
            long examId,
            String stored,
            Map<Integer, AnswerData> answers,
            @Nullable Long begun,
            Instant now,
            LongConsumer started) {
        long attempt = begun != null ? begun : begin(personId, examId, stored, now, started);
        int sequence = 0;
        for (Map.Entry<Integer, AnswerData> answer : new ArrayList<>(answers.entrySet())) {
            String response = responses.of(attempts.known(attempt), answer.getKey(), answer.getValue());
            if (!response.isEmpty()) {
                sequence++;
                String id = "paper-" + answer.getKey();
                clerk.take(attempt, new Command.Respond(id, sequence, answer.getKey(), response), now);
            }
        }
        clerk.take(attempt, new Command.Submit("paper-submit"), now);
    }

    private long begin(long personId, long examId, String stored, Instant now, LongConsumer started) {
        try {
            return starting.startOnPaper(personId, examId, PaperCodec.read(stored), now, now.plus(ENTRY), started);
        } catch (SequenceTaken faster) {
            // the same sheet is being entered elsewhere
            throw Refusal.conflict("attemptBusy");
        }
    }
}
