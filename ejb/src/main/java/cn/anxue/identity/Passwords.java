package cn.anxue.identity;

import cn.anxue.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Password hashes: Argon2id with 19 MiB, 2 passes, 1 lane (OWASP's password storage cheat sheet), in the usual encoded
 * form so that strength can grow later. One-time passwords that the platform itself drew have 59 bits of entropy and
 * live until the first sign-in: for them a keyed hash is enough, which lets 2,000 people be imported in seconds.
 */
@ApplicationScoped
public class Passwords {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final String ONE_TIME = "$once$";
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private final SecureRandom random = new SecureRandom();
    /** Bounds the memory of a sign-in storm: more than this many at once would only queue for the cores anyway. */
    private final Semaphore atOnce =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    @Inject
    private Secrets secrets;

    /** Whether the text may become a password: 8 to 128 characters, not blank. */
    public static boolean acceptable(String password) {
        return password.length() >= SHORTEST && password.length() <= LONGEST && !password.isBlank();
    }

    /** Argon2id in its encoded form. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(argon2(password, salt, MEMORY_KIB, PASSES, LANES));
    }

    /** For passwords drawn by {@link Secrets#oneTimePassword()} only. */
    public String hashOneTime(String password) {
        return ONE_TIME + secrets.keyedHash(password);
    }

    /** Compares in constant time; false for a hash of unknown form. */
    public boolean matches(String password, String hash) {
        if (hash.startsWith(ONE_TIME)) {
            return equal(ONE_TIME + secrets.keyedHash(password), hash);
        }
        String[] parts = hash.split("\\$");
        if (parts.length != 6 || !parts[1].equals("argon2id")) {
            return false;
        }
        String[] costs = parts[3].split("[=,]");
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] found = argon2(
                password, salt, Integer.parseInt(costs[1]), Integer.parseInt(costs[3]), Integer.parseInt(costs[5]));
        return MessageDigest.isEqual(found, Base64.getDecoder().decode(parts[5]));
    }

    private byte[] argon2(String password, byte[] salt, int memory, int passes, int lanes) {
        atOnce.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            byte[] hash = new byte[HASH_BYTES];
            generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
            return hash;
        } finally {
            atOnce.release();
        }
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
