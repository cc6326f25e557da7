package cn.anxue.curriculum;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A place in a course; what it says is in its versions. Removed ones stay for the curricula that froze them. */
@Entity
@Table(name = "lesson")
class Lesson extends BaseEntity {

    @Column(name = "course_id")
    long courseId;

    @Column(name = "ordinal")
    int ordinal;

    @Column(name = "active")
    boolean active;

    @Column(name = "current_version_id")
    long currentVersionId;

    @Version
    @Column(name = "row_version")
    int rowVersion;
}
