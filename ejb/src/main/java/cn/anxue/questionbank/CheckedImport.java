package cn.anxue.questionbank;

import cn.anxue.platform.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do.
 *
 * @param checked names the file and the way it is read for {@link QuestionImportService#importChecked}, within a day
 * @param mapping by which JSON of another system was read: the given one or a guess; null for all else
 * @param preview the first questions as they were understood
 */
public record CheckedImport(ImportReport report, String checked, @Nullable MappingData mapping, List<Preview> preview) {

    public CheckedImport {
        preview = List.copyOf(preview);
    }

    /**
     * A question of the file, or why it is none.
     *
     * @param question without its pictures; null when it is none
     */
    public record Preview(int row, @Nullable QuestionData question, @Nullable Problem problem) {}
}
