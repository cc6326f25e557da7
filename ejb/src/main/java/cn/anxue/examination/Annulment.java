package cn.anxue.examination;

import java.time.Instant;

/** Since when an attempt does not count, and why. */
public record Annulment(Instant at, String reason) {}
