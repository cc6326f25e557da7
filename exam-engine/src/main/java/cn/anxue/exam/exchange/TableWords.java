package cn.anxue.exam.exchange;

import cn.anxue.exam.item.ItemType;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The words of a language for a bank as a table; {@link SpreadsheetBank} knows them as well.
 *
 * @param option header of the column of an option, by its letter
 * @param types every type but composite
 * @param right true in an answer
 * @param wrong false in an answer
 */
public record TableWords(
        String chapter,
        String type,
        String stem,
        UnaryOperator<String> option,
        String answer,
        String tolerance,
        String difficulty,
        String explanation,
        String tags,
        String objective,
        Map<ItemType, String> types,
        String right,
        String wrong) {
    public TableWords {
        types = Map.copyOf(types);
    }
}
