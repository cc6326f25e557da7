package cn.anxue.sitting;

/** What a sitting is by decision; whether it goes on follows from its times. */
public enum SittingState {
    PLANNED,
    CANCELLED
}
