package cn.anxue.identity;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person works for an organisation in a job category, from a day to a day. Ended ones stay as history. */
@Entity
@Table(name = "employment")
class Employment extends BaseEntity {

    @Column(name = "person_id")
    long personId;

    @Column(name = "organisation_id")
    long organisationId;

    @Column(name = "job_category")
    String jobCategory;

    @Column(name = "started_on")
    LocalDate startedOn;

    @Column(name = "ended_on")
    @Nullable
    LocalDate endedOn;

    @Version
    @Column(name = "row_version")
    int rowVersion;
}
