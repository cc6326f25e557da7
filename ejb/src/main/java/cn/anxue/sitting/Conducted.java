package cn.anxue.sitting;

/**
 * @param done attempts that are as asked now
 * @param over attempts that had ended before
 */
public record Conducted(int done, int over) {}
