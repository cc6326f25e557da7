package cn.anxue.identity;

import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Secrets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes sign-ins; who may sign in is decided before. */
@Dependent
class SignIns {

    private static final int AGENT = 200;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Secrets secrets;

    @Inject
    private AuditTrail audit;

    /** Begins one that lasts until {@code until} at the longest; within the caller's transaction. */
    SignedIn begin(long personId, SignInService.Kind kind, Instant now, Instant until, @Nullable String agent) {
        String token = secrets.token();
        SignIn made = new SignIn();
        made.tokenHash = Secrets.sha256(token.getBytes(StandardCharsets.UTF_8));
        made.personId = personId;
        made.kind = kind.name();
        made.agent = agent == null ? null : agent.substring(0, Math.min(AGENT, agent.length()));
        made.createdAt = now;
        made.seenAt = now;
        made.expiresAt = until;
        entities.persist(made);
        audit.append(personId, now, "signIn.start", "person/" + personId, null, kind.name());
        Person person = entities.find(Person.class, personId);
        return new SignedIn(token, personId, person.name, person.mustChangePassword, made.expiresAt);
    }
}
