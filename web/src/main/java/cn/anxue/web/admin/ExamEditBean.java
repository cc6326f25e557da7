package cn.anxue.web.admin;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.scoring.MarkingRule;
import cn.anxue.examination.ExamService;
import cn.anxue.examination.ExamState;
import cn.anxue.examination.ExamView;
import cn.anxue.examination.PhotoMode;
import cn.anxue.examination.ReviewPolicy;
import cn.anxue.examination.RuleAvailability;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.BankRow;
import cn.anxue.questionbank.BankView;
import cn.anxue.questionbank.QuestionBankService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Behind /admin/exam-edit: a new exam, or the draft of one, with its blueprint. */
@Named
@RequestScoped
public class ExamEditBean extends RecordBean {

    private static final int OFFERED = 500;
    private static final int MOST_ROWS = 40;

    @Inject
    private ExamService exams;

    @Inject
    private QuestionBankService banks;

    private final ExamForm form = new ExamForm();
    private final Map<Long, String> offeredBanks = new LinkedHashMap<>();
    private @Nullable Long id;
    private List<RuleAvailability> availability = List.of();

    /** Before Faces asks how many rules there are: as many as the form that was sent has, else the stored ones. */
    @PostConstruct
    void begin() {
        Caller caller = caller();
        if (!caller.may(Permission.CURRICULUM_WRITE)) {
            throw Refusal.notFound();
        }
        id = optionalId();
        banks.list(caller, new ListQuery(1, OFFERED, "name", false, Map.of("active", "true"))).rows().stream()
                .filter(BankRow::active)
                .forEach(row -> offeredBanks.put(row.id(), row.name()));
        if (id != null) {
            read(exams.get(caller, id));
        }
        @Nullable String rows = request().getParameter("rows");
        if (rows != null && rows.matches("\\d{1,3}")) {
            resize(Math.min(MOST_ROWS, Integer.parseInt(rows)));
        } else if (id == null) {
            resize(1);
        } else {
            availability = exams.availability(caller, form.blueprint(), form.marking());
        }
    }

    private void read(ExamView found) {
        if (found.state() != ExamState.DRAFT) {
            throw Refusal.conflict("examFrozen");
        }
        form.read(found);
        form.getRules().stream()
                .map(ExamRuleForm::getBankId)
                .filter(Objects::nonNull)
                .forEach(bank -> offeredBanks.computeIfAbsent(
                        bank, one -> banks.get(caller(), one).name()));
    }

    private void resize(int rows) {
        List<ExamRuleForm> rules = form.getRules();
        while (rules.size() < rows) {
            rules.add(new ExamRuleForm());
        }
        rules.subList(rows, rules.size()).clear();
    }

    /** Saves the draft and leads to it. */
    public @Nullable String save() {
        long[] saved = new long[1];
        return act(() -> saved[0] = store(), "common.saved", "/admin/exam") == null
                ? null
                : "/admin/exam?faces-redirect=true&id=" + saved[0];
    }

    private long store() {
        return id == null
                ? exams.create(caller(), form.input())
                : exams.update(caller(), id, form.input()).id();
    }

    /** Says for each rule how many questions there are. */
    public void check() {
        feedback().attempt(() -> availability = exams.availability(caller(), form.blueprint(), form.marking()));
    }

    /** One more rule, like the last one but for its kind. */
    public void add() {
        List<ExamRuleForm> rules = form.getRules();
        if (rules.size() < MOST_ROWS) {
            ExamRuleForm more = new ExamRuleForm();
            if (!rules.isEmpty()) {
                more.setBankId(rules.get(rules.size() - 1).getBankId());
                more.setSection(rules.get(rules.size() - 1).getSection());
            }
            rules.add(more);
        }
    }

    /** Takes a rule out. */
    public void remove(int row) {
        form.getRules().remove(row);
    }

    /** What a rule finds; null before it was asked. */
    public @Nullable RuleAvailability found(int row) {
        return row < availability.size() ? availability.get(row) : null;
    }

    /** Rules that lack questions because others need them. */
    public List<RuleAvailability> getContested() {
        return availability.stream().filter(one -> !one.rivals().isEmpty()).toList();
    }

    /** The rules that need the same questions as a rule, counted from 1. */
    public String rivals(RuleAvailability found) {
        return found.rivals().stream().map(rule -> String.valueOf(rule + 1)).collect(Collectors.joining("、"));
    }

    /** Ids of the questions for which rules compete. */
    public String shared(RuleAvailability found) {
        return found.shared().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public @Nullable Long getId() {
        return id;
    }

    public ExamForm getForm() {
        return form;
    }

    public Map<Long, String> getBanks() {
        return offeredBanks;
    }

    /** Chapters of the banks that the rules name, offered while typing. */
    public SortedSet<String> getChapters() {
        return form.getRules().stream()
                .map(ExamRuleForm::getBankId)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(bank -> banks.get(caller(), bank).chapters().stream())
                .map(BankView.Chapter::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Learning objectives of these banks, offered while typing. */
    public SortedSet<String> getObjectives() {
        return form.getRules().stream()
                .map(ExamRuleForm::getBankId)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(bank -> banks.get(caller(), bank).objectives().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public List<ItemType> getTypes() {
        return List.of(ItemType.values());
    }

    public List<PhotoMode> getPhotoModes() {
        return List.of(PhotoMode.values());
    }

    public List<MarkingRule> getMarkingRules() {
        return List.of(MarkingRule.values());
    }

    public List<ReviewPolicy> getReviews() {
        return List.of(ReviewPolicy.values());
    }
}
