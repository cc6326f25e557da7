package cn.anxue.questionbank;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key;
import java.util.List;
import java.util.stream.Collectors;

/** Keys for modules that store some of their own, as banks store them: JSON, one a line. */
public final class StoredKeys {

    private StoredKeys() {}

    /** The lines; empty for no keys. */
    public static String write(List<Key> keys) {
        return keys.stream().map(QuestionJson::write).collect(Collectors.joining("\n"));
    }

    /** The keys of a question of that type. */
    public static List<Key> read(ItemType type, String lines) {
        return lines.lines().map(line -> QuestionJson.key(type, line)).toList();
    }
}
