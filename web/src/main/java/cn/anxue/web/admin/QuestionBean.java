package cn.anxue.web.admin;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.qti.QtiItem;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.BankView;
import cn.anxue.questionbank.QuestionBankService;
import cn.anxue.questionbank.QuestionData;
import cn.anxue.questionbank.QuestionService;
import cn.anxue.questionbank.QuestionView;
import cn.anxue.web.record.BankItem;
import cn.anxue.web.record.ReviewedQuestion;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/question: a question with its key, as a candidate sees it, and all its versions. */
@Named
@RequestScoped
public class QuestionBean extends RecordBean {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private QuestionService questions;

    @Inject
    private QuestionBankService banks;

    private long id;
    private @Nullable QuestionView question;
    private @Nullable BankView bank;
    private List<Version> versions = List.of();

    @PostConstruct
    void begin() {
        id = neededId();
        QuestionView found = questions.get(caller(), id);
        question = found;
        bank = banks.get(caller(), found.bankId());
        versions = found.versions().stream().map(this::version).toList();
    }

    private Version version(QuestionView.VersionView version) {
        return new Version(
                version.versionNo(),
                version.createdAt(),
                version.createdBy(),
                version.question(),
                ReviewedQuestion.of(caller().locale(), version.question()));
    }

    /** Retires a question in use, puts a retired one into use again. */
    public @Nullable String toggle() {
        String page = "/admin/question?id=" + id;
        return getQuestion().active()
                ? act(() -> questions.retire(caller(), id), "question.retired", page)
                : act(() -> questions.restore(caller(), id), "question.restored", page);
    }

    /** Whether the caller may change it now: a closed bank takes no changes. */
    public boolean isEditable() {
        return getBank().editable() && getBank().active();
    }

    /** Whether only people can judge its answers. */
    public boolean isMarked() {
        @Nullable String qti = getQuestion().question().qti();
        return qti != null && QtiItem.parse(qti).needsHuman();
    }

    public QuestionView getQuestion() {
        return Objects.requireNonNull(question);
    }

    public BankView getBank() {
        return Objects.requireNonNull(bank);
    }

    /** All versions, the newest first. */
    public List<Version> getVersions() {
        return versions;
    }

    /** The version that new papers get. */
    public Version getCurrent() {
        return versions.stream()
                .filter(version -> version.number() == getQuestion().versionNo())
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** The current version without its key, as the page's script draws it. */
    public String getShown() {
        return JSON.toJson(BankItem.shown(getQuestion().question()));
    }

    /**
     * A version.
     *
     * @param author null for the platform itself
     * @param words stem, options, key and explanation
     */
    public record Version(int number, Instant at, @Nullable String author, QuestionData data, ReviewedQuestion words) {

        public @Nullable ItemType type() {
            return data.type();
        }

        /** Separated by commas; empty for none. */
        public String tags() {
            return data.tags() == null ? "" : String.join(", ", data.tags());
        }
    }
}
