package cn.anxue.exam.exchange;

/** Why a row, or an entry of a text, is no question. */
public enum ReasonCode {
    NO_STEM,
    NO_OPTIONS,
    /** Letters and separators do not say where one option ends and the next begins. */
    OPTIONS_UNCLEAR,
    NO_ANSWER,
    /** Args: the two letters. */
    OPTIONS_ALIKE,
    /** An option without text. Args: its letter. */
    OPTION_EMPTY,
    /** Args: how many. */
    TOO_FEW_OPTIONS,
    /** Args: the limit. */
    TOO_MANY_OPTIONS,
    /** The answer names an option that is not there. Args: the letter. */
    ANSWER_NOT_AN_OPTION,
    /** Single choice with several answers. Args: the answer. */
    SEVERAL_ANSWERS,
    /** Args: the answer. */
    ANSWER_NOT_UNDERSTOOD,
    /** Args: the type as written. */
    UNKNOWN_TYPE,
    /** A type the engine does not have yet, such as essay or cloze. Args: the type as written. */
    UNSUPPORTED_TYPE,
    /** A fill-in with several gaps. */
    SEVERAL_BLANKS,
    /** Args: the limit. */
    CELL_TOO_LONG,
    /** Answers that earn a part of the mark, which no key here says. Args: the percentages. */
    PARTIAL_CREDIT,
    /** An accepted text with a placeholder for any text. Args: the text. */
    WILDCARD,
    /** Something a question of a known type has that the engine does not. Args: its name in the format. */
    UNSUPPORTED_CONSTRUCT,
    /** The entry breaks off or its marks do not pair. Args: what is missing or too many. */
    ENTRY_BROKEN,
    /** Any other problem found by {@code QuestionRules}. Args: its code, then its args. */
    NOT_WELL_FORMED
}
