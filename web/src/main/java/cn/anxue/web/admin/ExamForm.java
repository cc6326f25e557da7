package cn.anxue.web.admin;

import cn.anxue.exam.scoring.MarkingRule;
import cn.anxue.examination.BlueprintData;
import cn.anxue.examination.ExamInput;
import cn.anxue.examination.ExamView;
import cn.anxue.examination.MarkingTerms;
import cn.anxue.examination.PhotoMode;
import cn.anxue.examination.PhotoTerms;
import cn.anxue.examination.ReviewPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of an exam's draft while they are edited; what is unset is null. */
public class ExamForm {

    private @Nullable Long organisationId;
    private @Nullable String title;
    private @Nullable String instructions;
    private @Nullable Integer minutes = 60;
    private @Nullable Integer graceSeconds = 30;
    private @Nullable Integer lateMinutes = 10;
    private @Nullable BigDecimal passMark;
    private @Nullable Integer attemptsAllowed = 3;
    private @Nullable Integer waitMinutes = 0;
    private MarkingRule markingRule = MarkingRule.ALL_OR_NOTHING;
    private ReviewPolicy review = ReviewPolicy.WRONG_ONLY;
    private boolean shuffleQuestions = true;
    private boolean shuffleOptions = true;
    private @Nullable Integer tolerance;
    private boolean spreadExposure;
    private boolean sittingsOnly;
    private @Nullable Integer markers = 0;
    private @Nullable Integer markingTolerance = 10;
    private PhotoMode photoMode = PhotoMode.OFF;
    private @Nullable Integer photoMoments = 2;
    private @Nullable Integer photoKeepDays = 30;
    private @Nullable Integer rowVersion;
    private final ResultRulesForm results = new ResultRulesForm();
    private final List<ExamRuleForm> rules = new ArrayList<>();

    void read(ExamView found) {
        organisationId = found.organisationId();
        title = found.title();
        instructions = found.instructions();
        minutes = found.minutes();
        graceSeconds = found.graceSeconds();
        lateMinutes = found.lateMinutes();
        passMark = found.passMark();
        attemptsAllowed = found.attemptsAllowed();
        waitMinutes = found.waitMinutes();
        markingRule = found.markingRule();
        review = found.review();
        shuffleQuestions = Boolean.TRUE.equals(found.blueprint().shuffleQuestions());
        shuffleOptions = Boolean.TRUE.equals(found.blueprint().shuffleOptions());
        tolerance = found.blueprint().tolerance();
        spreadExposure = Boolean.TRUE.equals(found.blueprint().spreadExposure());
        sittingsOnly = found.sittingsOnly();
        markers = found.marking().markers();
        markingTolerance = found.marking().tolerancePercent();
        photoMode = Objects.requireNonNullElse(found.photos().mode(), PhotoMode.OFF);
        photoMoments = found.photos().moments();
        photoKeepDays = found.photos().keepDays();
        results.read(found.results());
        rowVersion = found.rowVersion();
        found.blueprint().drawRules().forEach(rule -> rules.add(ExamRuleForm.of(rule)));
    }

    BlueprintData blueprint() {
        return new BlueprintData(
                rules.stream().map(ExamRuleForm::data).toList(),
                shuffleQuestions,
                shuffleOptions,
                tolerance,
                spreadExposure);
    }

    MarkingTerms marking() {
        return new MarkingTerms(markers, markingTolerance);
    }

    ExamInput input() {
        return new ExamInput(
                organisationId,
                title,
                instructions,
                blueprint(),
                minutes,
                graceSeconds,
                lateMinutes,
                passMark,
                attemptsAllowed,
                waitMinutes,
                markingRule,
                review,
                results.rules(),
                sittingsOnly,
                marking(),
                new PhotoTerms(photoMode, photoMoments, photoKeepDays),
                rowVersion);
    }

    public ResultRulesForm getResults() {
        return results;
    }

    public List<ExamRuleForm> getRules() {
        return rules;
    }

    /** Questions of all rules. */
    public int getQuestions() {
        return rules.stream().mapToInt(ExamRuleForm::questionCount).sum();
    }

    /** Marks of all rules. */
    public BigDecimal getTotalMarks() {
        return rules.stream().map(ExamRuleForm::marks).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public @Nullable Integer getMarkers() {
        return markers;
    }

    public void setMarkers(@Nullable Integer markers) {
        this.markers = markers;
    }

    public @Nullable Integer getMarkingTolerance() {
        return markingTolerance;
    }

    public void setMarkingTolerance(@Nullable Integer markingTolerance) {
        this.markingTolerance = markingTolerance;
    }

    public PhotoMode getPhotoMode() {
        return photoMode;
    }

    public void setPhotoMode(PhotoMode photoMode) {
        this.photoMode = photoMode;
    }

    public @Nullable Integer getPhotoMoments() {
        return photoMoments;
    }

    public void setPhotoMoments(@Nullable Integer photoMoments) {
        this.photoMoments = photoMoments;
    }

    public @Nullable Integer getPhotoKeepDays() {
        return photoKeepDays;
    }

    public void setPhotoKeepDays(@Nullable Integer photoKeepDays) {
        this.photoKeepDays = photoKeepDays;
    }

    public @Nullable Long getOrganisationId() {
        return organisationId;
    }

    public void setOrganisationId(@Nullable Long organisationId) {
        this.organisationId = organisationId;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getInstructions() {
        return instructions;
    }

    public void setInstructions(@Nullable String instructions) {
        this.instructions = instructions;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable Integer getGraceSeconds() {
        return graceSeconds;
    }

    public void setGraceSeconds(@Nullable Integer graceSeconds) {
        this.graceSeconds = graceSeconds;
    }

    public @Nullable Integer getLateMinutes() {
        return lateMinutes;
    }

    public void setLateMinutes(@Nullable Integer lateMinutes) {
        this.lateMinutes = lateMinutes;
    }

    public @Nullable BigDecimal getPassMark() {
        return passMark;
    }

    public void setPassMark(@Nullable BigDecimal passMark) {
        this.passMark = passMark;
    }

    public @Nullable Integer getAttemptsAllowed() {
        return attemptsAllowed;
    }

    public void setAttemptsAllowed(@Nullable Integer attemptsAllowed) {
        this.attemptsAllowed = attemptsAllowed;
    }

    public @Nullable Integer getWaitMinutes() {
        return waitMinutes;
    }

    public void setWaitMinutes(@Nullable Integer waitMinutes) {
        this.waitMinutes = waitMinutes;
    }

    public MarkingRule getMarkingRule() {
        return markingRule;
    }

    public void setMarkingRule(MarkingRule markingRule) {
        this.markingRule = markingRule;
    }

    public ReviewPolicy getReview() {
        return review;
    }

    public void setReview(ReviewPolicy review) {
        this.review = review;
    }

    public boolean isShuffleQuestions() {
        return shuffleQuestions;
    }

    public void setShuffleQuestions(boolean shuffleQuestions) {
        this.shuffleQuestions = shuffleQuestions;
    }

    public boolean isShuffleOptions() {
        return shuffleOptions;
    }

    public void setShuffleOptions(boolean shuffleOptions) {
        this.shuffleOptions = shuffleOptions;
    }

    public boolean isSittingsOnly() {
        return sittingsOnly;
    }

    public void setSittingsOnly(boolean sittingsOnly) {
        this.sittingsOnly = sittingsOnly;
    }

    public boolean isSpreadExposure() {
        return spreadExposure;
    }

    public void setSpreadExposure(boolean spreadExposure) {
        this.spreadExposure = spreadExposure;
    }

    public @Nullable Integer getTolerance() {
        return tolerance;
    }

    public void setTolerance(@Nullable Integer tolerance) {
        this.tolerance = tolerance;
    }

    public @Nullable Integer getRowVersion() {
        return rowVersion;
    }

    public void setRowVersion(@Nullable Integer rowVersion) {
        this.rowVersion = rowVersion;
    }
}
