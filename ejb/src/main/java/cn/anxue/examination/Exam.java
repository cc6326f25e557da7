package cn.anxue.examination;

import cn.anxue.exam.scoring.MarkingRule;
import cn.anxue.platform.BaseEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An exam. Once published only its state changes. */
@Entity
@Table(name = "exam")
class Exam extends BaseEntity {

    @Column(name = "organisation_id")
    long organisationId;

    @Column(name = "title")
    String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    ExamState state;

    @Column(name = "instructions")
    String instructions;

    @Column(name = "blueprint")
    String blueprint;

    @Column(name = "minutes")
    int minutes;

    @Column(name = "grace_seconds")
    int graceSeconds;

    @Column(name = "late_minutes")
    int lateMinutes;

    @Column(name = "pass_mark")
    BigDecimal passMark;

    @Column(name = "total_marks")
    BigDecimal totalMarks;

    @Column(name = "attempts_allowed")
    int attemptsAllowed;

    @Column(name = "wait_minutes")
    int waitMinutes;

    @Enumerated(EnumType.STRING)
    @Column(name = "marking_rule")
    MarkingRule markingRule;

    @Enumerated(EnumType.STRING)
    @Column(name = "review")
    ReviewPolicy review;

    @Enumerated(EnumType.STRING)
    @Column(name = "release_rule")
    ReleaseRule release;

    @Column(name = "release_at")
    @Nullable
    Instant releaseAt;

    /** When somebody released the results by hand, whatever the rule. */
    @Column(name = "released_at")
    @Nullable
    Instant releasedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "counting")
    CountingRule counting;

    @Column(name = "bands")
    String bands;

    /** Sat by those only who are on the roster of a sitting. */
    @Column(name = "sittings_only")
    boolean sittingsOnly;

    @Column(name = "markers")
    int markers;

    /** In percent of a question's marks. */
    @Column(name = "marking_tolerance")
    int markingTolerance;

    @Enumerated(EnumType.STRING)
    @Column(name = "photo_mode")
    PhotoMode photoMode;

    @Column(name = "photo_moments")
    int photoMoments;

    @Column(name = "photo_keep_days")
    int photoKeepDays;

    /** The question versions that a published exam draws from; empty for a draft. */
    @ElementCollection
    @CollectionTable(name = "exam_pool", joinColumns = @JoinColumn(name = "exam_id"))
    @Column(name = "version_id")
    Set<Long> pool = new HashSet<>();

    @Column(name = "published_at")
    @Nullable
    Instant publishedAt;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    @Column(name = "row_version")
    int rowVersion;

    /** Whether people may know their results at that time. */
    boolean releases(Instant now) {
        return release == ReleaseRule.AT_ONCE
                || releasedAt != null
                || release == ReleaseRule.AFTER_WINDOW && releaseAt != null && !releaseAt.isAfter(now);
    }

    /** Takes over checked rules. */
    void results(ResultRules rules) {
        release = rules.releaseRule();
        releaseAt = rules.releaseAt();
        counting = rules.countingRule();
        bands = rules.bandLines();
    }

    /** Takes over checked terms. */
    void marking(MarkingTerms terms) {
        markers = Objects.requireNonNull(terms.markers());
        markingTolerance = Objects.requireNonNull(terms.tolerancePercent());
    }

    MarkingTerms marking() {
        return new MarkingTerms(markers, markingTolerance);
    }

    /** Takes over checked terms. */
    void photos(PhotoTerms terms) {
        photoMode = Objects.requireNonNull(terms.mode());
        photoMoments = Objects.requireNonNull(terms.moments());
        photoKeepDays = terms.days();
    }

    PhotoTerms photos() {
        return new PhotoTerms(photoMode, photoMoments, photoKeepDays);
    }

    private ResultRules results() {
        return new ResultRules(release, releaseAt, counting, ResultRules.bands(bands));
    }

    ExamView view() {
        BlueprintData rules = BlueprintColumn.read(blueprint);
        return new ExamView(
                id(),
                organisationId,
                title,
                state,
                instructions,
                rules,
                rules.questionCount(),
                minutes,
                graceSeconds,
                lateMinutes,
                passMark,
                totalMarks,
                attemptsAllowed,
                waitMinutes,
                markingRule,
                review,
                results(),
                sittingsOnly,
                marking(),
                photos(),
                releasedAt,
                publishedAt,
                createdAt,
                rowVersion);
    }
}
