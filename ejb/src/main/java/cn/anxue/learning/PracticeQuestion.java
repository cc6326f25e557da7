package cn.anxue.learning;

import cn.anxue.examination.AttemptView;

/**
 * A question to practise, without its key.
 *
 * @param number place in the order of the plan, from 1
 * @param total questions of the plan
 * @param item as shown; its slot is always 1
 */
public record PracticeQuestion(
        long enrolmentId, long versionId, String chapter, int number, int total, AttemptView.Item item) {}
