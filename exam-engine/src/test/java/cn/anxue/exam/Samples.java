package cn.anxue.exam;

import cn.anxue.exam.item.Interaction.ChoiceInteraction;
import cn.anxue.exam.item.Interaction.OrderInteraction;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.QuestionRules;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Small questions for tests. */
public final class Samples {
    private Samples() {}

    public static List<Option> options(String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> new Option(Option.letter(i), texts[i]))
                .toList();
    }

    public static Item single(String... texts) {
        return new Item("1", ItemType.SINGLE_CHOICE, "选哪个", null, new ChoiceInteraction(options(texts), 1));
    }

    public static Item multiple(String... texts) {
        return new Item(
                "2", ItemType.MULTIPLE_CHOICE, "选哪些", null, new ChoiceInteraction(options(texts), texts.length));
    }

    public static Item ordering(String... texts) {
        return new Item("3", ItemType.ORDERING, "排序", null, new OrderInteraction(options(texts)));
    }

    public static Item trueFalse() {
        return new Item("4", ItemType.TRUE_FALSE, "对吗", null, QuestionRules.trueFalse());
    }

    public static Question question(Item item, Key key) {
        return new Question(item, key, "", "", 3, Set.of());
    }
}
