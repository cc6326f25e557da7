package cn.anxue.exam.exchange;

import cn.anxue.exam.item.EngineError;
import cn.anxue.exam.item.EngineException;

/** A file that cannot be read as a whole; nothing of it was taken. */
public final class FileRefusal extends EngineException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        NOT_A_SPREADSHEET,
        /** Args: the limit in bytes. */
        TOO_LARGE,
        MACRO_FILE,
        ZIP_BOMB,
        NO_HEADER,
        ENCRYPTED,
        NO_ROWS,
        /** Args: the limit. */
        TOO_MANY_ROWS,
        /** Args: the limit. */
        TOO_MANY_COLUMNS
    }

    private final Code code;

    public FileRefusal(Code code, Object... args) {
        super(EngineError.FILE_REFUSED, args);
        this.code = code;
    }

    /** Why. */
    public Code code() {
        return code;
    }
}
