package cn.anxue.exam.item;

/** What can be wrong with a question. */
public enum ProblemCode {
    STEM_MISSING,
    /** Args: the limit. */
    TEXT_TOO_LONG,
    /** The interaction or the key is of another type than the question. Args: type. */
    WRONG_KIND,
    /** Args: how many there are. */
    TOO_FEW_OPTIONS,
    /** Args: the limit. */
    TOO_MANY_OPTIONS,
    /** Ids are not A, B, C … (TRUE, FALSE) in order. Args: the unexpected id. */
    BAD_OPTION_ID,
    /** An option has neither text nor picture. Args: its id. */
    OPTION_EMPTY,
    /** Two options are alike after normalisation. Args: their ids. */
    OPTIONS_ALIKE,
    KEY_MISSING,
    /** More than one key for a question that has one right answer. Args: the ids. */
    KEY_NOT_SINGLE,
    /** The key names an option that is not there. Args: its id. */
    KEY_NOT_AN_OPTION,
    /** The key of an ordering question is not all options in canonical order. */
    KEY_NOT_THE_ORDER,
    /** An accepted text is blank or longer than a response may be. */
    KEY_UNANSWERABLE,
    TOLERANCE_NEGATIVE,
    /** Not 1 to 5. Args: what was given. */
    DIFFICULTY_OUT_OF_RANGE
}
