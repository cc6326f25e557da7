package cn.anxue.examination;

import static cn.anxue.identity.Permission.BANK_READ;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.paper.Blueprint;
import cn.anxue.exam.paper.DrawRule;
import cn.anxue.exam.paper.PoolItem;
import cn.anxue.exam.scoring.MarkingRule;
import cn.anxue.identity.Caller;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.QuestionPool;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks what an administrator drafts, and finds the questions that its rules may draw today. */
@Dependent
class ExamDrafting {

    private static final int LONGEST_MINUTES = 480;
    private static final int LONGEST_GRACE = 300;
    private static final int LONGEST_LATE = 1_440;
    private static final int LONGEST_WAIT = 525_600;
    private static final int MOST_ATTEMPTS = 99;
    /** Characters of the column; rules that name many questions reach it. */
    private static final int LONGEST_BLUEPRINT = 16_000;

    @Inject
    private QuestionPool questions;

    /** Takes the input over into the exam; refuses what is wrong. */
    void fill(Caller caller, Exam exam, ExamInput input) {
        BlueprintData data = Inputs.present("blueprint", input.blueprint());
        Blueprint blueprint = BlueprintCheck.check(data);
        checkBanks(caller, blueprint);
        exam.title = Inputs.text("title", input.title(), 120);
        exam.instructions =
                Objects.requireNonNullElse(Inputs.optionalText("instructions", input.instructions(), 4000), "");
        exam.blueprint = BlueprintColumn.write(BlueprintCheck.complete(data));
        if (exam.blueprint.length() > LONGEST_BLUEPRINT) {
            throw Refusal.invalid("blueprint", "examBlueprintLarge");
        }
        exam.totalMarks = blueprint.totalMarks();
        exam.passMark = passMark(input.passMark(), exam.totalMarks);
        exam.minutes = Inputs.between("minutes", Inputs.present("minutes", input.minutes()), 1, LONGEST_MINUTES);
        exam.graceSeconds = between("graceSeconds", input.graceSeconds(), 30, LONGEST_GRACE);
        exam.lateMinutes = between("lateMinutes", input.lateMinutes(), 0, LONGEST_LATE);
        exam.attemptsAllowed = between("attemptsAllowed", input.attemptsAllowed(), 1, MOST_ATTEMPTS);
        exam.waitMinutes = between("waitMinutes", input.waitMinutes(), 0, LONGEST_WAIT);
        exam.markingRule = Objects.requireNonNullElse(input.markingRule(), MarkingRule.ALL_OR_NOTHING);
        exam.review = Objects.requireNonNullElse(input.review(), ReviewPolicy.WRONG_ONLY);
        exam.sittingsOnly = Boolean.TRUE.equals(input.sittingsOnly());
        exam.marking(MarkingTerms.checked(input.marking()));
        exam.photos(PhotoTerms.checked(input.photos()));
        exam.results(ResultRules.checked(input.results()));
    }

    /** Refuses with «not found» when a rule names a bank that the caller may not read (I9). */
    void checkBanks(Caller caller, Blueprint blueprint) {
        banks(blueprint).forEach(bank -> questions.check(caller, BANK_READ, bank));
    }

    /**
     * The current versions that any rule may draw. Questions that only a person can mark stay out where nobody marks:
     * they would earn nothing whatever the answer.
     */
    List<PoolItem> pool(Blueprint blueprint, MarkingTerms marking) {
        List<PoolItem> found = questions.current(banks(blueprint)).stream()
                .filter(item -> blueprint.rules().stream().anyMatch(rule -> rule.matches(item)))
                .toList();
        if (marking.byPeople()) {
            return found;
        }
        List<Long> composite = found.stream()
                .filter(item -> item.type() == ItemType.COMPOSITE)
                .map(PoolItem::versionId)
                .toList();
        Map<Long, Question> asked = questions.questions(composite);
        return found.stream()
                .filter(item -> !ScoreSheet.needsHuman(asked.get(item.versionId())))
                .toList();
    }

    private static List<Long> banks(Blueprint blueprint) {
        return blueprint.rules().stream()
                .map(DrawRule::bankId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static int between(String field, @Nullable Integer value, int otherwise, int to) {
        return value == null ? otherwise : Inputs.between(field, value, 0, to);
    }

    private static BigDecimal passMark(@Nullable BigDecimal given, BigDecimal total) {
        BigDecimal mark = Inputs.present("passMark", given);
        if (mark.signum() <= 0
                || mark.compareTo(total) > 0
                || mark.stripTrailingZeros().scale() > 2) {
            throw Refusal.invalid("passMark", "examPassMark", total.toPlainString());
        }
        return mark;
    }
}
