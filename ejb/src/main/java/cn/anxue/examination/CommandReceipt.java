package cn.anxue.examination;

import java.time.Instant;

/**
 * What the server has of an attempt.
 *
 * @param keptUpTo the commands 1 to this number are on disk
 * @param receipt vouches for the command and everything before it
 * @param serverTime when the request came: what the client's clock is set by
 */
public record CommandReceipt(int keptUpTo, String receipt, Instant serverTime, Instant deadline) {}
