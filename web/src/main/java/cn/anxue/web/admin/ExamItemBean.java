package cn.anxue.web.admin;

import cn.anxue.exam.item.ItemType;
import cn.anxue.examination.CorrectionKind;
import cn.anxue.identity.Permission;
import cn.anxue.platform.ListQuery;
import cn.anxue.questionbank.QuestionService;
import cn.anxue.results.ItemDetail;
import cn.anxue.results.ItemRow;
import cn.anxue.results.RegradeService;
import cn.anxue.results.RegradeView;
import cn.anxue.results.StatisticsService;
import cn.anxue.web.record.ReviewedQuestion;
import cn.anxue.web.request.Requests;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/exam-item: one question of an exam with its statistics, and the decision to correct it. */
@Named
@RequestScoped
public class ExamItemBean extends RecordBean {

    @Inject
    private StatisticsService statistics;

    @Inject
    private RegradeService regrades;

    @Inject
    private QuestionService questions;

    private final CorrectionForm form = new CorrectionForm();
    private long id;
    private long version;
    private @Nullable ItemDetail found;
    private List<RegradeView> corrections = List.of();

    @PostConstruct
    void begin() {
        id = neededId();
        version = Requests.neededId(request(), "version");
        found = statistics.item(caller(), id, version, ListQuery.first());
        corrections = regrades.list(caller(), id).stream()
                .filter(one -> one.versionId() == version)
                .toList();
    }

    /** Begins the preview and leads to it. */
    public @Nullable String propose() {
        long[] made = new long[1];
        if (!feedback()
                .attempt(() -> made[0] = regrades.propose(caller(), id, form.input(version, type(), current())))) {
            return null;
        }
        return "/admin/exam-regrade?faces-redirect=true&id=" + made[0];
    }

    private ItemType type() {
        return getRow().type();
    }

    private long current() {
        return caller().may(Permission.BANK_READ)
                ? questions.get(caller(), getRow().questionId()).versionId()
                : version;
    }

    public ItemDetail getFound() {
        return Objects.requireNonNull(found);
    }

    public ItemRow getRow() {
        return Objects.requireNonNull(getFound().row());
    }

    /** The question in words. */
    public ReviewedQuestion getQuestion() {
        return ReviewedQuestion.of(
                caller().locale(), Objects.requireNonNull(getFound().question()));
    }

    /** Part of those who had the question that chose an option, in percent. */
    public double share(ItemRow.OptionRow option) {
        return getRow().attempts() == 0 ? 0 : 100.0 * option.chosen() / getRow().attempts();
    }

    public boolean isWritable() {
        return caller().may(Permission.CURRICULUM_WRITE);
    }

    public boolean isBankReader() {
        return caller().may(Permission.BANK_READ);
    }

    public List<RegradeView> getCorrections() {
        return corrections;
    }

    public List<CorrectionKind> getKinds() {
        return List.of(CorrectionKind.values());
    }

    public CorrectionForm getForm() {
        return form;
    }

    public long getVersion() {
        return version;
    }
}
