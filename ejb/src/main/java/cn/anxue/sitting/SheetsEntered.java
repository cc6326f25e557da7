package cn.anxue.sitting;

/**
 * @param entered sheets that are attempts now
 * @param unchanged sheets that had been entered before
 */
public record SheetsEntered(int entered, int unchanged) {}
