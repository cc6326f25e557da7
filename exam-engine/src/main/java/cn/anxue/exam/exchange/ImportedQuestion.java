package cn.anxue.exam.exchange;

import cn.anxue.exam.item.Question;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question read from a row of a spreadsheet or an entry of a text.
 *
 * @param row as Excel shows it; for texts the first line, for Moodle XML which of the file's questions
 * @param question its item id is "row-n"
 * @param picture that belongs to the stem, or null; store it and put its name into the item
 * @param namedPictures by the names that options and texts have for them; store them and put their stored names in place
 */
public record ImportedQuestion(
        int row,
        Question question,
        List<Warning> warnings,
        @Nullable Picture picture,
        Map<String, Picture> namedPictures) {
    public ImportedQuestion {
        warnings = List.copyOf(warnings);
        namedPictures = Map.copyOf(namedPictures);
    }

    /** Something an administrator may want to look at. Args as listed at the code. */
    public record Warning(WarningCode code, List<String> args) {
        public Warning {
            args = List.copyOf(args);
        }
    }

    /** What may be worth a look. */
    public enum WarningCode {
        /** Same stem as an earlier row, other options. Args: that row. */
        SIMILAR_STEM,
        /** A picture in a format that browsers do not show was left out. */
        PICTURE_FORMAT,
        /** The stem held its own answer, as in "…是（B）。" or "…。（√）"; it was taken out. */
        ANSWER_IN_STEM,
        /** The row has more pictures than the one that was taken. */
        FURTHER_PICTURE,
        /** Letters or separators of the options were put right: compare with the file. */
        OPTIONS_REPAIRED,
        /** The file has no type for the row; it was inferred. Args: the type. */
        TYPE_INFERRED,
        /** The difficulty was not understood; normal was taken. Args: what was given. */
        DIFFICULTY_IGNORED,
        /** What the file says to single answers, and hints, were left out. */
        FEEDBACK_LEFT_OUT,
        /** Something that is said about marking or display has no place here. Args: a {@link LeftOutSetting}. */
        SETTING_LEFT_OUT,
        /** Recordings, pictures of explanations, or files that the text refers to were left out. */
        MEDIA_LEFT_OUT
    }
}
