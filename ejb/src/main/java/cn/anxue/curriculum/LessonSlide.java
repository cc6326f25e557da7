package cn.anxue.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** A picture of a SLIDES lesson version, in order from 1. */
@Entity
@IdClass(OrderedKey.class)
@Table(name = "lesson_slide")
class LessonSlide {

    @Id
    @Column(name = "lesson_version_id")
    long ownerId;

    @Id
    @Column(name = "ordinal")
    int ordinal;

    @Column(name = "media_id")
    long mediaId;

    @Column(name = "words")
    String words;
}
