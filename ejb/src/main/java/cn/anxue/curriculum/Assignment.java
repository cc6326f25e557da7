package cn.anxue.curriculum;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A curriculum is due for the people of an organisation's subtree, all or those of one job category. */
@Entity
@Table(name = "assignment")
class Assignment extends BaseEntity {

    @Column(name = "curriculum_id")
    long curriculumId;

    @Column(name = "organisation_id")
    long organisationId;

    @Column(name = "job_category")
    @Nullable
    String jobCategory;

    @Column(name = "due_on")
    LocalDate dueOn;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    @Nullable
    Long createdBy;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Version
    @Column(name = "row_version")
    int rowVersion;
}
