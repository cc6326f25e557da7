package cn.anxue.web.admin;

import cn.anxue.examination.BlueprintData;
import cn.anxue.examination.ExamService;
import cn.anxue.examination.ExamState;
import cn.anxue.examination.ExamView;
import cn.anxue.identity.Permission;
import cn.anxue.platform.ListQuery;
import cn.anxue.questionbank.BankRow;
import cn.anxue.questionbank.QuestionBankService;
import cn.anxue.web.request.Feedback;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Behind /admin/exam: one exam with its rules, and what may be done with it. */
@Named
@RequestScoped
public class ExamBean extends RecordBean {

    @Inject
    private ExamService exams;

    @Inject
    private QuestionBankService banks;

    private long id;
    private @Nullable ExamView exam;
    private Map<Long, String> bankNames = Map.of();

    /** Before Faces asks which buttons there are. */
    @PostConstruct
    void begin() {
        id = neededId();
        exam = exams.get(caller(), id);
        if (caller().may(Permission.BANK_READ)) {
            ListQuery all = new ListQuery(1, 500, "", false, Map.of());
            bankNames = banks.list(caller(), all).rows().stream().collect(Collectors.toMap(BankRow::id, BankRow::name));
        }
    }

    /** Freezes the exam; rules that lack questions are named on the page. */
    public @Nullable String publish() {
        return act(() -> exams.publish(caller(), id), "exam.published");
    }

    /** Ends starting. */
    public @Nullable String close() {
        return act(() -> exams.close(caller(), id), "exam.closed");
    }

    /** Goes on to the copy. */
    public @Nullable String copy() {
        long[] made = new long[1];
        if (!feedback().attempt(() -> made[0] = exams.copy(caller(), id))) {
            return null;
        }
        feedback().done("exam.copied");
        return "/admin/exam?faces-redirect=true&id=" + made[0];
    }

    /** The bank's name, or its number when the reader may not see the bank. */
    public String bank(BlueprintData.Rule rule) {
        Long bank = Objects.requireNonNull(rule.bankId());
        return bankNames.getOrDefault(bank, "#" + bank);
    }

    private @Nullable String act(Feedback.Action action, String done) {
        return act(action, done, "/admin/exam?id=" + id);
    }

    public boolean isWritable() {
        return caller().may(Permission.CURRICULUM_WRITE);
    }

    /** Whether the caller may read banks, and so the keys in an export. */
    public boolean isKeyReader() {
        return caller().may(Permission.BANK_READ);
    }

    /** Whether the caller may see attempts; drafts have none. */
    public boolean isReader() {
        return !isDraft() && caller().may(Permission.ATTEMPT_READ);
    }

    /** Whether people mark here, the caller among them. */
    public boolean isMarker() {
        return !isDraft() && getExam().marking().byPeople() && caller().may(Permission.ATTEMPT_MARK);
    }

    public boolean isDraft() {
        return getExam().state() == ExamState.DRAFT;
    }

    public boolean isPublished() {
        return getExam().state() == ExamState.PUBLISHED;
    }

    public ExamView getExam() {
        return Objects.requireNonNull(exam);
    }
}
