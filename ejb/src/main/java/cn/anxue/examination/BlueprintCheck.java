package cn.anxue.examination;

import cn.anxue.exam.paper.Blueprint;
import cn.anxue.exam.paper.DrawRule;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From what an administrator sent to a blueprint that can be drawn; every wrong rule is named at once. */
final class BlueprintCheck {

    static final int MOST_RULES = 40;
    static final int MOST_QUESTIONS = 300;
    static final int LONGEST_CONDITION = 120;
    private static final int LONGEST_OBJECTIVE = 200;
    private static final int LONGEST_SECTION = 40;
    private static final int MOST_TOLERANCE = 20;
    private static final int MOST_NAMED = 100;
    private static final int PER_MILLE = 10;
    private static final BigDecimal MOST_MARKS = new BigDecimal("1000");

    private final List<Problem> problems = new ArrayList<>();

    private BlueprintCheck() {}

    /** The blueprint; refuses when a rule is wrong or there are too few or too many. */
    static Blueprint check(@Nullable BlueprintData data) {
        return new BlueprintCheck().blueprint(data);
    }

    /** The same content with the defaults filled in: what is stored. */
    static BlueprintData complete(BlueprintData data) {
        return new BlueprintData(
                data.drawRules().stream().map(BlueprintCheck::tidy).toList(),
                data.shuffleQuestions() == null || data.shuffleQuestions(),
                data.shuffleOptions() == null || data.shuffleOptions(),
                data.tolerance(),
                Boolean.TRUE.equals(data.spreadExposure()));
    }

    private Blueprint blueprint(@Nullable BlueprintData data) {
        if (data == null || data.drawRules().isEmpty()) {
            throw Refusal.invalid("blueprint", "examRulesMissing");
        }
        if (data.drawRules().size() > MOST_RULES) {
            throw Refusal.invalid("blueprint", "examRulesTooMany", MOST_RULES);
        }
        BlueprintData full = complete(data);
        for (int index = 0; index < full.drawRules().size(); index++) {
            check(index + 1, full.drawRules().get(index));
        }
        if (problems.isEmpty() && full.questionCount() > MOST_QUESTIONS) {
            problems.add(Problem.of("blueprint", "examQuestionsTooMany", MOST_QUESTIONS));
        }
        if (full.tolerance() != null && (full.tolerance() < 1 || full.tolerance() > MOST_TOLERANCE)) {
            problems.add(Problem.of("blueprint.tolerance", "examTolerance", MOST_TOLERANCE));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return new Blueprint(
                full.drawRules().stream().map(BlueprintCheck::drawRule).toList(),
                Boolean.TRUE.equals(full.shuffleQuestions()),
                Boolean.TRUE.equals(full.shuffleOptions()),
                Boolean.TRUE.equals(full.spreadExposure()),
                full.tolerance() == null ? 0 : full.tolerance() * PER_MILLE);
    }

    private void check(int number, BlueprintData.Rule rule) {
        if (rule.bankId() == null) {
            wrong(number, "bankId", "examRuleBank");
        }
        if (rule.count() == null || rule.count() < 1 || rule.count() > MOST_QUESTIONS) {
            wrong(number, "count", "examRuleCount", MOST_QUESTIONS);
        }
        if (rule.marksEach() == null
                || rule.marksEach().signum() <= 0
                || rule.marksEach().compareTo(MOST_MARKS) > 0
                || rule.marksEach().stripTrailingZeros().scale() > 2) {
            wrong(number, "marksEach", "examRuleMarks");
        }
        if (outside(rule.difficultyFrom())
                || outside(rule.difficultyTo())
                || (rule.difficultyFrom() != null
                        && rule.difficultyTo() != null
                        && rule.difficultyFrom() > rule.difficultyTo())) {
            wrong(number, "difficultyFrom", "examRuleDifficulty");
        }
        if (tooLong(rule.chapter()) || tooLong(rule.tag())) {
            wrong(number, "chapter", "examRuleCondition", LONGEST_CONDITION);
        }
        if (rule.objective() != null && rule.objective().length() > LONGEST_OBJECTIVE) {
            wrong(number, "objective", "examRuleObjective", LONGEST_OBJECTIVE);
        }
        if (rule.section() != null && rule.section().length() > LONGEST_SECTION) {
            wrong(number, "section", "examRuleSection", LONGEST_SECTION);
        }
        if (rule.pool().size() > MOST_NAMED) {
            wrong(number, "questions", "examRuleNamed", MOST_NAMED);
        }
    }

    private void wrong(int number, String property, String code, Object... more) {
        List<Object> args = new ArrayList<>(List.of(number));
        args.addAll(List.of(more));
        problems.add(
                new Problem(String.format(Locale.ROOT, "blueprint.rules[%d].%s", number - 1, property), code, args));
    }

    private static boolean outside(@Nullable Integer difficulty) {
        return difficulty != null && (difficulty < 1 || difficulty > 5);
    }

    private static boolean tooLong(@Nullable String condition) {
        return condition != null && condition.length() > LONGEST_CONDITION;
    }

    private static BlueprintData.Rule tidy(BlueprintData.Rule rule) {
        return new BlueprintData.Rule(
                rule.bankId(),
                rule.type(),
                tidy(rule.chapter()),
                rule.difficultyFrom(),
                rule.difficultyTo(),
                tidy(rule.tag()),
                rule.count(),
                rule.marksEach(),
                tidy(rule.section()),
                rule.pool().isEmpty() ? null : rule.pool(),
                tidy(rule.objective()));
    }

    private static @Nullable String tidy(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static DrawRule drawRule(BlueprintData.Rule rule) {
        return new DrawRule(
                rule.bankId(),
                rule.type(),
                rule.chapter(),
                rule.difficultyFrom(),
                rule.difficultyTo(),
                rule.tag(),
                rule.count() == null ? 0 : rule.count(),
                rule.marksEach() == null ? BigDecimal.ZERO : rule.marksEach(),
                rule.objective(),
                Set.copyOf(rule.pool()),
                Objects.requireNonNullElse(rule.section(), ""));
    }
}
