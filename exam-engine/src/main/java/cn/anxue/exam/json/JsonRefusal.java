package cn.anxue.exam.json;

import cn.anxue.exam.item.EngineError;
import cn.anxue.exam.item.EngineException;

/** A text that is no JSON, or too much of it. */
public final class JsonRefusal extends EngineException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        /** Args: line and column from 1 of what was not expected. */
        NOT_JSON,
        /** Args: the line and the field's name, which comes twice in its object. */
        NAME_TWICE,
        /** Args: how many objects and arrays may lie in one another. */
        TOO_DEEP,
        /** Args: the limit. */
        TOO_MANY_VALUES
    }

    private final Code code;

    JsonRefusal(Code code, Object... args) {
        super(EngineError.FILE_REFUSED, args);
        this.code = code;
    }

    /** Why. */
    public Code code() {
        return code;
    }
}
