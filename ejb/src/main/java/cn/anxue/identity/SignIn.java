package cn.anxue.identity;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "sign_in")
class SignIn extends BaseEntity {

    @Column(name = "token_hash")
    String tokenHash;

    @Column(name = "person_id")
    long personId;

    @Column(name = "kind")
    String kind;

    @Column(name = "agent")
    @Nullable
    String agent;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "seen_at")
    Instant seenAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;
}
