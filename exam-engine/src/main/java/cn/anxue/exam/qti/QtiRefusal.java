package cn.anxue.exam.qti;

import cn.anxue.exam.item.EngineError;
import cn.anxue.exam.item.EngineException;

/** An item that cannot be used; nothing of it was taken. */
public final class QtiRefusal extends EngineException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        /** Args: the limit in characters. */
        TOO_LARGE,
        /** Not well-formed, or with a document type or entities of its own. Args: line. */
        NOT_XML,
        /** Nested too deeply, or too many elements. Args: the limit. */
        TOO_COMPLEX,
        /** The root is no assessment item. Args: name of the root. */
        NOT_AN_ITEM,
        /** A construct that the engine does not know or cannot carry out. Args: the construct, line. */
        UNSUPPORTED,
        /** Something that must be there is missing. Args: where, what, line. */
        MISSING,
        /** A value that cannot be. Args: where, the value, line. */
        BAD_VALUE,
        /** A variable that nobody declared. Args: identifier, line. */
        UNDECLARED,
        /** No question: nothing to answer. */
        NO_INTERACTION,
        /** No words say what is asked, in the body or as a title. */
        NO_STEM,
        /** A file of the package cannot be unpacked. Args: its name. */
        DAMAGED,
        /** No zip archive, or a damaged one. */
        NOT_A_PACKAGE,
        ZIP_BOMB,
        /** A package without items. */
        NO_ITEMS,
        /** Args: the limit. */
        TOO_MANY_ITEMS,
        /** A file that the item names is not in the package. Args: the reference. */
        FILE_MISSING,
        /** A file that the item names is of a kind that is not taken. Args: the reference. */
        FILE_REFUSED
    }

    private final Code code;

    public QtiRefusal(Code code, Object... args) {
        super(EngineError.FILE_REFUSED, args);
        this.code = code;
    }

    /** Why. */
    public Code code() {
        return code;
    }
}
