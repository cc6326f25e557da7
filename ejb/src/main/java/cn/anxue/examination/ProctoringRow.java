package cn.anxue.examination;

import java.time.Instant;

/** What was noticed, as invigilators see it; the time is the device's. */
public record ProctoringRow(ProctoringKind kind, Instant at, int seconds) {}
