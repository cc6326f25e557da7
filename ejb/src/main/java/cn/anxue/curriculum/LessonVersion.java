package cn.anxue.curriculum;

import cn.anxue.course.curriculum.LessonKind;
import cn.anxue.course.curriculum.LessonRef;
import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a lesson says, never changed: an edit adds a version. */
@Entity
@Table(name = "lesson_version")
class LessonVersion extends BaseEntity {

    @Column(name = "lesson_id")
    long lessonId;

    @Column(name = "version_no")
    int versionNo;

    @Column(name = "title")
    String title;

    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    LessonKind kind;

    @Column(name = "body")
    String body;

    @Column(name = "video_id")
    @Nullable
    Long videoId;

    @Column(name = "subtitles_id")
    @Nullable
    Long subtitlesId;

    @Column(name = "minutes")
    int minutes;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    @Nullable
    Long createdBy;

    LessonRef ref() {
        return new LessonRef(id(), title, kind, minutes);
    }
}
