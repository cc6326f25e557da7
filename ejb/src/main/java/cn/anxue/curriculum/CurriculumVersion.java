package cn.anxue.curriculum;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A curriculum as it was published, never changed. */
@Entity
@Table(name = "curriculum_version")
class CurriculumVersion extends BaseEntity {

    @Column(name = "curriculum_id")
    long curriculumId;

    @Column(name = "version_no")
    int versionNo;

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

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "published_by")
    @Nullable
    Long publishedBy;
}
