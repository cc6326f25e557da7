package cn.anxue.marking;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One person's look at a task: for a while without a mark, then with it. */
@Entity
@Table(name = "marking_seat")
class MarkingSeat extends BaseEntity {

    @Column(name = "task_id")
    long taskId;

    @Column(name = "marker_id")
    long markerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "seat_role")
    SeatRole role;

    /** Until then nobody else gets the task in this place. */
    @Column(name = "leased_until")
    Instant leasedUntil;

    @Column(name = "given_at")
    @Nullable
    Instant givenAt;

    @Column(name = "points")
    @Nullable
    BigDecimal points;

    /** Numbers of the rubric's levels with commas between, from 0. */
    @Column(name = "levels")
    @Nullable
    String levels;

    /** The rubric as it was when the mark was given. */
    @Column(name = "criteria")
    @Nullable
    String criteria;

    /** Words for the candidate. */
    @Column(name = "remark")
    @Nullable
    String remark;

    /** As {@link AnnotationColumn} writes them. */
    @Column(name = "annotations")
    @Nullable
    String annotations;
}
