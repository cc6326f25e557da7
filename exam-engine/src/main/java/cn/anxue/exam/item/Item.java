package cn.anxue.exam.item;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as asked, without its key. It has canonical option ids and canonical order: what goes to a candidate is
 * {@code cn.anxue.exam.paper.DeliveredItem}.
 *
 * @param id opaque to the engine; for imported questions "row-n"
 * @param stem the question's text, not blank
 * @param picture name of a stored picture, or null
 */
public record Item(String id, ItemType type, String stem, @Nullable String picture, Interaction interaction) {

    /** The options in canonical order, empty for entry types. */
    public List<Option> options() {
        return interaction.options();
    }
}
