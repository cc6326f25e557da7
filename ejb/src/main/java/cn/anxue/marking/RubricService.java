package cn.anxue.marking;

import static cn.anxue.identity.Permission.BANK_READ;
import static cn.anxue.identity.Permission.BANK_WRITE;

import cn.anxue.exam.marking.Rubric;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.QuestionBankService;
import cn.anxue.questionbank.QuestionPool;
import cn.anxue.questionbank.QuestionService;
import cn.anxue.questionbank.QuestionView;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rubrics of questions: guidance for markers, not part of the question. Marks keep the rubric they were given by. */
@Stateless
public class RubricService {

    private static final int LONGEST = 6000;

    @Inject
    private MarkingRepository marking;

    @Inject
    private QuestionService questions;

    @Inject
    private QuestionPool pool;

    @Inject
    private QuestionBankService banks;

    @Inject
    private AuditTrail audit;

    /** The rubric of a question, empty where there is none. */
    @Requires(BANK_READ)
    public RubricView get(Caller caller, long questionId) {
        QuestionView question = questions.get(caller, questionId);
        return view(question, marking.rubric(questionId).orElse(null));
    }

    /**
     * Writes the rubric from its text, see {@link Rubric#read}; an empty text takes it away.
     *
     * @param rowVersion as read; null skips the check for changes by others
     */
    @Requires(BANK_WRITE)
    public RubricView save(Caller caller, long questionId, @Nullable String text, @Nullable Integer rowVersion) {
        QuestionView question = questions.get(caller, questionId);
        pool.check(caller, BANK_WRITE, question.bankId());
        @Nullable RubricRow row = marking.rubric(questionId).orElse(null);
        if (row != null) {
            Inputs.sameVersion(rowVersion, row.rowVersion);
        }
        String written = Objects.requireNonNullElse(Inputs.optionalText("text", text, LONGEST), "");
        if (written.isEmpty()) {
            if (row != null) {
                marking.remove(row);
                record(caller, "rubric.remove", question);
            }
            return view(question, null);
        }
        Rubric.Reading reading = Rubric.read(written);
        if (reading instanceof Rubric.Wrong wrong) {
            throw Refusal.invalid("text", code(wrong.reason()), wrong.line());
        }
        RubricRow kept = row == null ? new RubricRow() : row;
        kept.questionId = questionId;
        kept.criteria = ((Rubric.Parsed) reading).rubric().write();
        kept.changedAt = caller.now();
        kept.changedBy = caller.personId();
        if (row == null) {
            marking.add(kept);
        }
        marking.flush();
        record(caller, "rubric.write", question);
        return view(question, kept);
    }

    private static String code(Rubric.Reason reason) {
        return switch (reason) {
            case LEVEL_WITHOUT_CRITERION -> "rubricNoCriterion";
            case TOO_FEW_LEVELS -> "rubricTooFewLevels";
            case TOO_MANY -> "rubricTooMany";
            case TOO_LONG -> "rubricTooLong";
            case BAD_POINTS -> "rubricBadPoints";
            case TWICE -> "rubricTwice";
            case NOTHING -> "rubricNothing";
        };
    }

    private RubricView view(QuestionView question, @Nullable RubricRow row) {
        return new RubricView(
                question.id(),
                Objects.requireNonNull(
                                pool.questions(List.of(question.versionId())).get(question.versionId()))
                        .item()
                        .stem(),
                row == null ? "" : row.criteria,
                row == null ? null : ((Rubric.Parsed) Rubric.read(row.criteria)).rubric(),
                row == null ? null : row.rowVersion);
    }

    private void record(Caller caller, String act, QuestionView question) {
        audit.append(
                caller.personId(),
                caller.now(),
                act,
                "question/" + question.id(),
                banks.get(caller, question.bankId()).organisationId(),
                null);
    }
}
