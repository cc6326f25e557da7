package cn.anxue.exam.exchange;

import cn.anxue.exam.item.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a type column may say. */
final class TypeWords {
    /** What is known of a row's type before its options and answer are looked at. */
    enum Kind {
        SINGLE,
        MULTIPLE,
        TRUE_FALSE,
        FILL_IN,
        ORDERING,
        /** Some choice; the answer says which. */
        CHOICE,
        /** Nothing is said. */
        OPEN,
        UNSUPPORTED
    }

    private static final Map<String, Kind> KINDS = kinds();

    private TypeWords() {}

    /**
     * The kind of a type cell.
     *
     * @throws RowRefusal for an unknown or unsupported type
     */
    static Kind kind(String cell) {
        String word = normal(cell);
        Kind kind = word.isEmpty() ? Kind.OPEN : KINDS.get(word);
        if (kind == null) {
            throw new RowRefusal(ReasonCode.UNKNOWN_TYPE, cell);
        }
        if (kind == Kind.UNSUPPORTED) {
            throw new RowRefusal(ReasonCode.UNSUPPORTED_TYPE, cell);
        }
        return kind;
    }

    private static String normal(String cell) {
        // Hand-made numbers ("一、单选题") and the word 题 itself do not count.
        return Texts.tidy(cell)
                .toLowerCase(Locale.ROOT)
                .replaceAll("^[一二三四五六七八九十\\d]+[、.]", "")
                .replaceAll("[\\s_\\-/()【】\\[\\].:、]+", "")
                .replaceAll("(试题|题目|题|questions?)$", "");
    }

    private static Map<String, Kind> kinds() {
        Map<Kind, List<String>> words = Map.of(
                Kind.SINGLE,
                List.of(
                        "单选",
                        "单项选择",
                        "单选选择",
                        "单项",
                        "单",
                        "single",
                        "singlechoice",
                        "singleselect",
                        "singleanswer",
                        "radio",
                        "mcq"),
                Kind.MULTIPLE,
                List.of(
                        "多选",
                        "多项选择",
                        "多选选择",
                        "多项",
                        "多",
                        "不定项选择",
                        "不定项",
                        "不定向选择",
                        "multiple",
                        "multiplechoice",
                        "multi",
                        "multichoice",
                        "multipleselect",
                        "multipleanswer",
                        "multipleresponse",
                        "checkbox"),
                Kind.TRUE_FALSE,
                List.of(
                        "判断",
                        "是非",
                        "对错",
                        "正误",
                        "判断是非",
                        "判断对错",
                        "判断正误",
                        "真假",
                        "truefalse",
                        "trueorfalse",
                        "boolean",
                        "judge",
                        "judgement",
                        "judgment",
                        "tf",
                        "yesno"),
                Kind.FILL_IN,
                List.of(
                        "填空",
                        "单项填空",
                        "数值填空",
                        "文本填空",
                        "数字填空",
                        "fillin",
                        "fillintheblank",
                        "fillinblank",
                        "blank",
                        "textentry",
                        "text",
                        "shortanswer",
                        "numeric",
                        "numericentry",
                        "numerical"),
                Kind.ORDERING,
                List.of("排序", "步骤排序", "顺序", "ordering", "order", "sequence", "sorting"),
                Kind.CHOICE,
                List.of("选择", "客观", "choice"),
                Kind.UNSUPPORTED,
                List.of(
                        "简答",
                        "问答",
                        "论述",
                        "案例",
                        "案例分析",
                        "案例选择",
                        "名词解释",
                        "计算",
                        "连线",
                        "匹配",
                        "完形填空",
                        "综合",
                        "实操",
                        "实操操作",
                        "操作",
                        "主观",
                        "材料",
                        "分析",
                        "essay",
                        "matching",
                        "cloze",
                        "match",
                        "file"));
        Map<String, Kind> kinds = new HashMap<>();
        words.forEach((kind, names) -> names.forEach(name -> kinds.put(name, kind)));
        return kinds;
    }
}
