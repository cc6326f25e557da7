package cn.anxue.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The platform's keys: sealing personal numbers (AES-256-GCM), hashing them for look-up (HMAC-SHA-256, since a bare
 * hash of an identity number is guessed in under a second), and random tokens. The key is the environment's
 * {@code ANXUE_KEY} (64 bytes in base64) or a file made at the first start, readable by its owner only; whoever loses it
 * loses the sealed numbers.
 */
@ApplicationScoped
public class Secrets {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private SecretKeySpec sealingKey = new SecretKeySpec(new byte[32], "AES");
    private SecretKeySpec hashingKey = new SecretKeySpec(new byte[32], "HmacSHA256");

    @Inject
    private DataFolder data;

    @PostConstruct
    void load() {
        String given = System.getenv("ANXUE_KEY");
        byte[] key = given == null || given.isBlank()
                ? keyFile()
                : Base64.getDecoder().decode(given.strip());
        if (key.length != 64) {
            throw new IllegalStateException("ANXUE_KEY must be 64 bytes in base64");
        }
        sealingKey = new SecretKeySpec(Arrays.copyOfRange(key, 0, 32), "AES");
        hashingKey = new SecretKeySpec(Arrays.copyOfRange(key, 32, 64), "HmacSHA256");
    }

    private byte[] keyFile() {
        Path file = data.folder("keys").resolve("platform.key");
        try {
            if (!Files.exists(file)) {
                byte[] fresh = new byte[64];
                random.nextBytes(fresh);
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.write(file, Base64.getEncoder().encode(fresh), StandardOpenOption.TRUNCATE_EXISTING);
            }
            return Base64.getDecoder().decode(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Encrypts so that {@link #open} gives the text back; the same text gives another result each time. */
    public String seal(String text) {
        return Base64.getEncoder().encodeToString(sealBytes(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Like {@link #seal} for the content of files. */
    public byte[] sealBytes(byte[] content) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, sealingKey, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] sealed = cipher.doFinal(content);
            byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decrypts what {@link #seal} made; throws IllegalStateException when it was tampered with or the key is another. */
    public String open(String sealed) {
        return new String(openBytes(Base64.getDecoder().decode(sealed)), StandardCharsets.UTF_8);
    }

    /** Decrypts what {@link #sealBytes} made, like {@link #open}. */
    public byte[] openBytes(byte[] sealed) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, sealingKey, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keyed hash for look-up: the same text always gives the same 64 hex digits. */
    public String keyedHash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashingKey);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 256 random bits, URL-safe. */
    public String token() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A seed for papers and shuffles; stored with what it made. */
    public long seed() {
        return random.nextLong();
    }

    /** A one-time password of 12 letters and digits that cannot be confused with each other (59 bits). */
    public String oneTimePassword() {
        String alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            password.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return password.toString();
    }

    /** Plain SHA-256 in hex: for tokens of full entropy and for file contents, not for personal numbers. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
