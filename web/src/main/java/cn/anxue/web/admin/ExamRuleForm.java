package cn.anxue.web.admin;

import cn.anxue.exam.item.ItemType;
import cn.anxue.examination.BlueprintData;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A rule of the blueprint while it is edited. */
public class ExamRuleForm {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    private @Nullable Long bankId;
    private @Nullable ItemType type;
    private @Nullable String chapter;
    private @Nullable Integer difficultyFrom;
    private @Nullable Integer difficultyTo;
    private @Nullable String tag;
    private @Nullable String objective;
    private @Nullable Integer count;
    private @Nullable BigDecimal marksEach;
    private @Nullable String section;
    private @Nullable String questions;

    static ExamRuleForm of(BlueprintData.Rule from) {
        ExamRuleForm rule = new ExamRuleForm();
        rule.bankId = from.bankId();
        rule.type = from.type();
        rule.chapter = from.chapter();
        rule.difficultyFrom = from.difficultyFrom();
        rule.difficultyTo = from.difficultyTo();
        rule.tag = from.tag();
        rule.objective = from.objective();
        rule.count = from.count();
        rule.marksEach = from.marksEach();
        rule.section = from.section();
        rule.questions = from.pool().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return rule;
    }

    BlueprintData.Rule data() {
        return new BlueprintData.Rule(
                bankId,
                type,
                chapter,
                difficultyFrom,
                difficultyTo,
                tag,
                count,
                marksEach,
                section,
                named(),
                objective);
    }

    private List<Long> named() {
        return questions == null
                ? List.of()
                : NUMBER.matcher(questions)
                        .results()
                        .map(found -> Long.valueOf(found.group()))
                        .distinct()
                        .toList();
    }

    /** Questions that it asks for; 0 while that is not said. */
    int questionCount() {
        return count == null ? 0 : count;
    }

    /** Marks of all its questions; 0 while they are not said. */
    BigDecimal marks() {
        return marksEach == null ? BigDecimal.ZERO : marksEach.multiply(BigDecimal.valueOf(questionCount()));
    }

    public @Nullable String getSection() {
        return section;
    }

    public void setSection(@Nullable String section) {
        this.section = section;
    }

    public @Nullable String getQuestions() {
        return questions;
    }

    public void setQuestions(@Nullable String questions) {
        this.questions = questions;
    }

    public @Nullable Long getBankId() {
        return bankId;
    }

    public void setBankId(@Nullable Long bankId) {
        this.bankId = bankId;
    }

    public @Nullable ItemType getType() {
        return type;
    }

    public void setType(@Nullable ItemType type) {
        this.type = type;
    }

    public @Nullable String getChapter() {
        return chapter;
    }

    public void setChapter(@Nullable String chapter) {
        this.chapter = chapter;
    }

    public @Nullable Integer getDifficultyFrom() {
        return difficultyFrom;
    }

    public void setDifficultyFrom(@Nullable Integer difficultyFrom) {
        this.difficultyFrom = difficultyFrom;
    }

    public @Nullable Integer getDifficultyTo() {
        return difficultyTo;
    }

    public void setDifficultyTo(@Nullable Integer difficultyTo) {
        this.difficultyTo = difficultyTo;
    }

    public @Nullable String getObjective() {
        return objective;
    }

    public void setObjective(@Nullable String objective) {
        this.objective = objective;
    }

    public @Nullable String getTag() {
        return tag;
    }

    public void setTag(@Nullable String tag) {
        this.tag = tag;
    }

    public @Nullable Integer getCount() {
        return count;
    }

    public void setCount(@Nullable Integer count) {
        this.count = count;
    }

    public @Nullable BigDecimal getMarksEach() {
        return marksEach;
    }

    public void setMarksEach(@Nullable BigDecimal marksEach) {
        this.marksEach = marksEach;
    }
}
