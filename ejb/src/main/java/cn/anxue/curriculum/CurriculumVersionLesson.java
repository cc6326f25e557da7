package cn.anxue.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A frozen lesson of a published curriculum, in order from 1; lessons of a course stand together. */
@Entity
@IdClass(OrderedKey.class)
@Table(name = "curriculum_version_lesson")
class CurriculumVersionLesson {

    @Id
    @Column(name = "curriculum_version_id")
    long ownerId;

    @Id
    @Column(name = "ordinal")
    int ordinal;

    @Column(name = "course_id")
    long courseId;

    @Column(name = "course_title")
    String courseTitle;

    @Column(name = "lesson_version_id")
    long lessonVersionId;
}
