package cn.anxue.learning;

import cn.anxue.examination.QuestionReview;

/**
 * What came of a practised question.
 *
 * @param review the question with its key, the answer and the explanation
 * @param inWrongBook whether it is in the wrong-question book now
 * @param rightToLeave how many right answers in a row take it out of there; 0 when it is not in there
 */
public record PracticeResult(boolean right, QuestionReview review, boolean inWrongBook, int rightToLeave) {}
