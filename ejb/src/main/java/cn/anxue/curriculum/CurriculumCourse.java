package cn.anxue.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A course of a draft, in order from 1. */
@Entity
@IdClass(OrderedKey.class)
@Table(name = "curriculum_course")
class CurriculumCourse {

    @Id
    @Column(name = "curriculum_id")
    long ownerId;

    @Id
    @Column(name = "ordinal")
    int ordinal;

    @Column(name = "course_id")
    long courseId;
}
