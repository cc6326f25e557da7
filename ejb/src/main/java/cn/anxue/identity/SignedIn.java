package cn.anxue.identity;

import java.time.Instant;

/**
 * What a successful sign-in gives.
 *
 * @param token 256 random bits; the platform keeps only its hash
 */
public record SignedIn(String token, long personId, String name, boolean mustChangePassword, Instant expiresAt) {}
