package cn.anxue.curriculum;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Lessons on one subject, kept by an organisation; a closed one is no longer offered to new curricula. */
@Entity
@Table(name = "course")
class Course extends BaseEntity {

    @Column(name = "organisation_id")
    long organisationId;

    @Column(name = "title")
    String title;

    @Column(name = "summary")
    String summary;

    @Column(name = "active")
    boolean active;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    @Column(name = "row_version")
    int rowVersion;
}
