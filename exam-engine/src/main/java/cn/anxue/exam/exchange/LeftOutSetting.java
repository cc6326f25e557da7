package cn.anxue.exam.exchange;

/** What other systems say about marking or display that has no place here. */
public enum LeftOutSetting {
    /** Notes for whoever marks an essay. */
    GRADER_INFO,
    /** A text that an essay begins with. */
    RESPONSE_TEMPLATE,
    /** Answers of a matching question in a fixed order. */
    FIXED_ORDER,
    /** An ordering question that is marked by parts; here it is right or wrong. */
    ORDER_BY_PARTS
}
