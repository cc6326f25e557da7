package cn.anxue.sitting;

import java.time.Instant;

/**
 * A device that belongs to a hall now.
 *
 * @param token kept by its browser; the platform keeps its hash
 * @param until when it stops letting candidates in
 */
public record HallJoined(String token, Instant until) {}
