package cn.anxue.media;

import cn.anxue.course.content.MediaType;
import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "media")
class Media extends BaseEntity {

    @Column(name = "organisation_id", updatable = false)
    long organisationId;

    @Column(name = "sha256", updatable = false)
    String sha256;

    @Column(name = "media_type", updatable = false)
    @Enumerated(EnumType.STRING)
    MediaType type;

    @Column(name = "bytes", updatable = false)
    long bytes;

    @Column(name = "file_name", updatable = false)
    String fileName;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "created_by", updatable = false)
    @Nullable
    Long createdBy;

    /** The person whose answer in an exam it is; null for files that everyone who is signed in may see. */
    @Column(name = "answer_of", updatable = false)
    @Nullable
    Long answerOf;
}
