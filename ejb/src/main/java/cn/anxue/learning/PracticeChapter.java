package cn.anxue.learning;

/**
 * A chapter to practise.
 *
 * @param name may be empty: questions without a chapter
 * @param answered questions answered at least once
 * @param wrong questions in the wrong-question book
 */
public record PracticeChapter(String name, int questions, int answered, int wrong) {}
