package cn.anxue.questionbank;

import cn.anxue.exam.item.ItemType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bank as its administrators see it.
 *
 * @param editable whether the caller may change it and its questions
 * @param active false for a closed bank, which takes no changes and is left out of new papers
 * @param questions how many active questions it has
 * @param byType the same by type; types without any are left out
 * @param chapters the same by chapter, in the order in which they came into the bank
 * @param objectives learning objectives of its active questions, by name
 * @param rowVersion to be sent back with a change, so that two editors do not overwrite each other
 */
public record BankView(
        long id,
        String name,
        long organisationId,
        String organisation,
        @Nullable String description,
        boolean editable,
        boolean active,
        long questions,
        Map<ItemType, Long> byType,
        List<Chapter> chapters,
        List<String> objectives,
        Instant createdAt,
        int rowVersion) {

    /**
     * A section of the bank.
     *
     * @param name empty for questions without chapter
     */
    public record Chapter(String name, int questions) {}
}
