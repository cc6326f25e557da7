package cn.anxue.web.record;

import cn.anxue.importing.ImportRowView;
import cn.anxue.platform.Problem;
import cn.anxue.web.request.Texts;
import java.util.Locale;

/** Why rows of an import were rejected, in words: the same on the page, in the API and in the download. */
public final class ImportReasons {

    private ImportReasons() {}

    /** The reason behind its column's header word, as in «姓名：请填写这一项»; empty for a row that was not rejected. */
    public static String text(Locale locale, ImportRowView row) {
        Problem reason = row.reason();
        if (reason == null) {
            return "";
        }
        String words = Texts.text(locale, reason);
        return row.column() == null ? words : Texts.text(locale, "import.inColumn", row.column(), words);
    }
}
