package cn.anxue.examination;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** More time and breaks for one person in one exam. */
@Entity
@Table(name = "exam_accommodation")
class Accommodation extends BaseEntity {

    private static final int WHOLE = 100;

    @Column(name = "exam_id")
    long examId;

    @Column(name = "person_id")
    long personId;

    @Column(name = "organisation_id")
    long organisationId;

    @Column(name = "extra_percent")
    int extraPercent;

    @Column(name = "extra_minutes")
    int extraMinutes;

    /** Altogether, with the clock standing still. */
    @Column(name = "break_minutes")
    int breakMinutes;

    @Column(name = "reason")
    String reason;

    @Column(name = "granted_at")
    Instant grantedAt;

    @Column(name = "granted_by")
    @Nullable
    Long grantedBy;

    /** What is added to an exam of so many minutes, in whole minutes, rounded up. */
    Duration extra(int minutes) {
        return Duration.ofMinutes((minutes * (long) extraPercent + WHOLE - 1) / WHOLE + extraMinutes);
    }
}
