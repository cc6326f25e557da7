package cn.anxue.sitting;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When and where an exam is sat together. */
@Entity
@Table(name = "exam_sitting")
class ExamSitting extends BaseEntity {

    @Column(name = "exam_id")
    long examId;

    @Column(name = "organisation_id")
    long organisationId;

    @Column(name = "title")
    String title;

    @Column(name = "place")
    String place;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    @Column(name = "late_minutes")
    int lateMinutes;

    @Column(name = "entry_code")
    @Nullable
    String entryCode;

    /** Makes a device one of the hall's. */
    @Column(name = "hall_code")
    @Nullable
    String hallCode;

    /** As {@link Networks} reads them. */
    @Column(name = "networks")
    @Nullable
    String networks;

    @Column(name = "safe_browser")
    boolean safeBrowser;

    @Column(name = "quit_password_hash")
    @Nullable
    String quitPasswordHash;

    /** 64 hexadecimal digits each, one a line. */
    @Column(name = "browser_exam_keys")
    @Nullable
    String browserExamKeys;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    SittingState state;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    @Column(name = "row_version")
    int rowVersion;

    /** Whether somebody may start at that time. */
    boolean admits(Instant now) {
        Instant until = lateMinutes == 0 ? endsAt : startsAt.plus(Duration.ofMinutes(lateMinutes));
        return !now.isBefore(startsAt) && !now.isAfter(until);
    }
}
