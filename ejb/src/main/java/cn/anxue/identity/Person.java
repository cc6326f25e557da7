package cn.anxue.identity;

import cn.anxue.platform.BaseEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "person")
class Person extends BaseEntity {

    @Column(name = "name")
    String name;

    @Column(name = "username")
    String username;

    @Column(name = "mobile")
    @Nullable
    String mobile;

    @Column(name = "id_number_sealed")
    @Nullable
    String idNumberSealed;

    @Column(name = "id_number_hash")
    @Nullable
    String idNumberHash;

    @Column(name = "id_number_masked")
    @Nullable
    String idNumberMasked;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "must_change_password")
    boolean mustChangePassword;

    @Column(name = "locale")
    String locale;

    @Column(name = "active")
    boolean active;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    @Column(name = "row_version")
    int rowVersion;
}
