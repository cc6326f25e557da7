package cn.anxue.curriculum;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The draft of a curriculum; what is published is frozen in its versions. */
@Entity
@Table(name = "curriculum")
class Curriculum extends BaseEntity {

    @Column(name = "organisation_id")
    long organisationId;

    @Column(name = "title")
    String title;

    @Column(name = "summary")
    String summary;

    @Column(name = "job_category")
    String jobCategory;

    @Column(name = "required_hours")
    BigDecimal requiredHours;

    @Column(name = "exam_id")
    @Nullable
    Long examId;

    @Column(name = "study_before_exam")
    boolean studyBeforeExam;

    @Column(name = "validity_months")
    int validityMonths;

    @Column(name = "active")
    boolean active;

    @Column(name = "current_version_id")
    @Nullable
    Long currentVersionId;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    @Column(name = "row_version")
    int rowVersion;
}
