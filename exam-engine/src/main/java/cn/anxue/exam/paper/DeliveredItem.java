package cn.anxue.exam.paper;

import cn.anxue.exam.item.Interaction;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Option;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate's browser gets: option ids are the displayed letters in displayed order, so nothing in it hints at
 * the key. Pictures are names as stored; whoever serves them must not let a name speak either.
 *
 * @param slot 1-based number in the paper
 */
public record DeliveredItem(
        int slot, BigDecimal marks, ItemType type, String stem, @Nullable String picture, Interaction interaction) {

    /** The options as displayed, empty for entry types. */
    public List<Option> options() {
        return interaction.options();
    }
}
