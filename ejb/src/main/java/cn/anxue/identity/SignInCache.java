package cn.anxue.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whom a token belongs to, kept for ten seconds: a revoked role or a sign-out on another node takes effect within that
 * time, on this node at once.
 */
@ApplicationScoped
public class SignInCache {

    private final Cache<String, Holder> holders = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    @SuppressWarnings("NullAway.Init")
    private TransactionSynchronizationRegistry transactions;

    /** The signed-in person with roles. */
    record Holder(
            long signInId,
            long personId,
            String name,
            String locale,
            boolean mustChangePassword,
            boolean examOnly,
            List<Grant> grants,
            Instant expiresAt) {}

    Optional<Holder> find(String tokenHash) {
        return Optional.ofNullable(holders.getIfPresent(tokenHash));
    }

    void keep(String tokenHash, Holder holder) {
        holders.put(tokenHash, holder);
    }

    /**
     * After any change of roles, passwords or sign-ins. Within a transaction once more at its end: until then others
     * read, and keep, what was before.
     */
    void forget() {
        holders.invalidateAll();
        if (transactions.getTransactionKey() != null) {
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // what counts is what was committed
                }

                @Override
                public void afterCompletion(int status) {
                    holders.invalidateAll();
                }
            });
        }
    }
}
