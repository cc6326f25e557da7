package cn.anxue.questionbank;

import cn.anxue.exam.exchange.FileRefusal;
import cn.anxue.exam.exchange.ImportLimits;
import cn.anxue.exam.exchange.TextRefusal;
import cn.anxue.platform.Refusal;

/** Why a file is refused as a whole, as the refusal of a use case. */
final class FileProblems {

    private static final String CODES = "spreadsheet.";
    private static final String TEXT_CODES = "textFile.";

    private FileProblems() {}

    /** Codes {@code textFile.<CODE>} of a field. */
    static Refusal refusal(String field, TextRefusal refused) {
        return refused.code() == TextRefusal.Code.TOO_LARGE
                ? Refusal.tooLarge(ImportLimits.DEFAULT.maxBytes() >> 20)
                : Refusal.invalid(
                        field, TEXT_CODES + refused.code(), refused.args().toArray());
    }

    /** Codes {@code spreadsheet.<CODE>} of the field {@code file}. */
    static Refusal refusal(FileRefusal refused) {
        return refused.code() == FileRefusal.Code.TOO_LARGE
                ? Refusal.tooLarge(ImportLimits.DEFAULT.maxBytes() >> 20)
                : Refusal.invalid("file", CODES + refused.code(), refused.args().toArray());
    }
}
