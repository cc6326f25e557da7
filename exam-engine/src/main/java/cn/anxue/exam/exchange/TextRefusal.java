package cn.anxue.exam.exchange;

import cn.anxue.exam.item.EngineError;
import cn.anxue.exam.item.EngineException;

/**
 * A pasted paper, text file or Moodle XML file that cannot be read as a whole; nothing of it was taken. Spreadsheets have
 * {@link FileRefusal}.
 */
public final class TextRefusal extends EngineException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        /** Args: the limit in bytes. */
        TOO_LARGE,
        /** Binary, or in an encoding that is not known. */
        NOT_TEXT,
        /** Args: number of the line, the limit. */
        LINE_TOO_LONG,
        /** Nothing in the text looks like a question. */
        NO_QUESTIONS,
        /** Args: the limit. */
        TOO_MANY_QUESTIONS,
        /** No well-formed Moodle XML; document types and entities of one's own are refused too. */
        NOT_MOODLE_XML,
        /** No JSON. Args: line and column of what was not expected. */
        NOT_JSON,
        /** Args: the line and the name that comes twice in an object. */
        JSON_NAME_TWICE,
        /** Too deep or too many values. Args: the limit. */
        JSON_TOO_COMPLEX
    }

    private final Code code;

    public TextRefusal(Code code, Object... args) {
        super(EngineError.FILE_REFUSED, args);
        this.code = code;
    }

    /** Why. */
    public Code code() {
        return code;
    }
}
