package cn.anxue.examination;

/**
 * The answer to a start.
 *
 * @param made false when the person had a running attempt already, which goes on
 */
public record StartedAttempt(AttemptView attempt, boolean made) {}
