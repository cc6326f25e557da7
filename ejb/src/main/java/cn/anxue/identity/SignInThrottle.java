package cn.anxue.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "sign_in_throttle")
class SignInThrottle {

    @Id
    @Column(name = "subject_hash")
    String subjectHash;

    @Column(name = "failures")
    int failures;

    @Column(name = "last_failure_at")
    Instant lastFailureAt;

    @Column(name = "blocked_until")
    @Nullable
    Instant blockedUntil;
}
