package cn.anxue.photo;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that a candidate said to being photographed; never changed, the last one holds. */
@Entity
@Table(name = "photo_answer")
class PhotoAnswer extends BaseEntity {

    @Column(name = "attempt_id")
    long attemptId;

    @Enumerated(EnumType.STRING)
    @Column(name = "answer")
    PhotoConsent answer;

    @Column(name = "answered_at")
    Instant answeredAt;
}
