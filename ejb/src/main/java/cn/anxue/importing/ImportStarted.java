package cn.anxue.importing;

/** A job waits to be worked off; sent when its transaction is kept. */
public record ImportStarted(long jobId) {}
