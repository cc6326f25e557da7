package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.TypeWords.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that structure a Chinese question paper. All patterns are for half-width text. */
final class PaperWords {
    /** What a part of a line says. */
    enum Field {
        BODY,
        ANSWER,
        EXPLANATION,
        DIFFICULTY,
        CHAPTER,
        TYPE,
        TAGS,
        TOLERANCE,
        /** Marks, what a candidate once answered. */
        IGNORED
    }

    /** A part of a line, without its word. */
    record Segment(Field field, String text) {}

    /** A heading that names a type, and what stands behind it. */
    record TypeHead(String type, String rest) {}

    private static final Map<String, Field> FIELDS = fields();
    private static final String WORDS = FIELDS.keySet().stream()
            .sorted((one, other) -> other.length() - one.length())
            .collect(Collectors.joining("|"));
    private static final Pattern LABEL = Pattern.compile(
            "[【\\[]\\s*(" + WORDS + ")\\s*[】\\]]\\s*:?|(?<![\\p{L}\\p{N}])(" + WORDS + ")\\s*:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ANSWER_GLUED =
            Pattern.compile("^\\s*(?:正确|参考|标准)?答案\\s*[是为]?\\s*(?=[A-Z√×✓✗✔✘对错])|(?<=\\p{IsHan})(?:正确|参考|标准)?答案\\s*:\\s*"
                    + "(?=(?:[A-Z、,]{1,12}|[√×✓✗✔✘对错]|正确|错误)\\s*$)");
    private static final Pattern OPEN_BRACKET_BEHIND = Pattern.compile("[(\\[【]\\s*$");

    private static final String CHINESE_NUMBER = "[一二三四五六七八九十]{1,3}";
    private static final String TYPES = "单项选择|单选|单项|多项选择|多选|多项|不定项选择|不定项|判断是非|判断对错|判断正误|判断|是非|对错|正误|填空|选择|排序"
            + "|简答|问答|论述|名词解释|计算|案例分析|案例|综合|材料|连线|匹配|实操|操作";
    private static final Pattern TYPE_HEAD = Pattern.compile("^\\s*(第" + CHINESE_NUMBER + "(?:部分|大题)\\s*[、.:]?|\\(?"
            + CHINESE_NUMBER + "\\)?\\s*[、.:]?|\\d{1,2}\\s*[.、])?\\s*[【\\[]?\\s*((?:" + TYPES
            + ")(?:选择)?)(试?题目?)?\\s*[】\\]]?(?=$|[\\s(:,;。共每本\\d])(.*)$");
    private static final Pattern TYPE_BEFORE =
            Pattern.compile("^\\s*[(\\[【]\\s*((?:" + TYPES + ")(?:选择)?(?:试?题目?)?)\\s*[,)\\]】]\\s*");
    private static final Pattern TYPE_BEHIND = Pattern.compile("[(\\[【]((?:" + TYPES + ")(?:选择)?题)[)\\]】]\\s*$");
    private static final Pattern CHAPTER =
            Pattern.compile("^\\s*(第\\s*[一二三四五六七八九十百\\d]{1,4}\\s*(?:章|节|篇|单元|部分)(?:\\s.{0,60}|[^\\s,。;?]{0,60})?)$");
    private static final Pattern CHINESE_HEAD =
            Pattern.compile("^\\s*(?:\\(" + CHINESE_NUMBER + "\\)|" + CHINESE_NUMBER + "\\s*[、.])\\s*([^?。]{1,40})$");
    private static final Pattern LIST_HEAD = Pattern.compile("^\\s*(?:" + CHINESE_NUMBER
            + "\\s*[、.]|附\\s*[:、]?)?\\s*[【\\[(]?\\s*(?:试题|本卷|试卷|练习题?|习题)?\\s*(?:参考|标准|正确)?答案\\s*"
            + "(?:[与及和]?\\s*(?:解析|详解|评分标准))?\\s*[】\\])]?\\s*:?\\s*$");

    private PaperWords() {}

    /** The parts of a line, at least one: what stands before the first word is body. */
    static List<Segment> segments(String text, String half) {
        List<Segment> segments = new ArrayList<>();
        Field field = Field.BODY;
        int from = 0;
        Matcher label = LABEL.matcher(half);
        Matcher glued = ANSWER_GLUED.matcher(half);
        if (glued.find() && !label.lookingAt()) {
            add(segments, Field.BODY, text.substring(0, glued.start()));
            add(segments, Field.ANSWER, text.substring(glued.end()));
            return segments;
        }
        label.reset();
        while (label.find()) {
            add(segments, field, text.substring(from, label.start()));
            String word = label.group(1) != null ? label.group(1) : label.group(2);
            field = FIELDS.getOrDefault(word.toLowerCase(Locale.ROOT), Field.IGNORED);
            from = label.end();
        }
        String last = text.substring(from);
        // A word with nothing behind it says what the next lines are.
        segments.add(new Segment(field, last.strip()));
        return segments;
    }

    private static void add(List<Segment> segments, Field field, String text) {
        String said = field == Field.BODY
                ? OPEN_BRACKET_BEHIND.matcher(text).replaceFirst("").strip()
                : text.strip();
        if (!said.isEmpty()) {
            segments.add(new Segment(field, said));
        }
    }

    /** A heading such as 一、单选题（每题2分）. Without a number the word 题 must be there. */
    static Optional<TypeHead> typeHead(String half) {
        Matcher head = TYPE_HEAD.matcher(half);
        if (!head.matches()
                || (head.group(3) == null
                        && (head.group(1) == null || !head.group(4).isBlank()))) {
            return Optional.empty();
        }
        boolean bracketed = half.strip().matches("^[【\\[].*") && !head.group(4).isBlank();
        return bracketed ? Optional.empty() : Optional.of(new TypeHead(head.group(2) + "题", head.group(4)));
    }

    /** Whether two words name one type, as 单选题 and 单项选择题 do. */
    static boolean sameType(String one, String other) {
        return one.equals(other) || kind(one) == kind(other);
    }

    private static Kind kind(String type) {
        try {
            return TypeWords.kind(type);
        } catch (RowRefusal unsupported) {
            return Kind.UNSUPPORTED;
        }
    }

    /** A type in brackets before a stem: where the stem begins, and the type. */
    static Optional<Map.Entry<Integer, String>> typeBefore(String half) {
        Matcher before = TYPE_BEFORE.matcher(half);
        return before.lookingAt() ? Optional.of(Map.entry(before.end(), before.group(1))) : Optional.empty();
    }

    /** A type in brackets behind a stem: where the stem ends, and the type. */
    static Optional<Map.Entry<Integer, String>> typeBehind(String half) {
        Matcher behind = TYPE_BEHIND.matcher(half);
        return behind.find() && behind.start() > 0
                ? Optional.of(Map.entry(behind.start(), behind.group(1)))
                : Optional.empty();
    }

    /** Whether a line is 第一章 …, under which types begin anew. */
    static boolean isChapter(String half) {
        return CHAPTER.matcher(half).matches();
    }

    /** The name in a heading that names no type. */
    static Optional<String> chapter(String half) {
        Matcher chapter = CHAPTER.matcher(half);
        if (chapter.matches()) {
            return Optional.of(chapter.group(1).strip());
        }
        Matcher numbered = CHINESE_HEAD.matcher(half);
        return numbered.matches() ? Optional.of(numbered.group(1).strip()) : Optional.empty();
    }

    /** Whether a line may head a list of answers. */
    static boolean isListHead(String half) {
        return LIST_HEAD.matcher(half).matches();
    }

    private static Map<String, Field> fields() {
        Map<Field, List<String>> words = Map.of(
                Field.ANSWER,
                List.of("正确答案", "参考答案", "标准答案", "正确选项", "答案", "答", "answer", "correct answer", "key"),
                Field.EXPLANATION,
                List.of("答案解析", "试题解析", "题目解析", "解析", "详解", "答案说明", "explanation", "analysis"),
                Field.DIFFICULTY,
                List.of("难易程度", "难易度", "难度系数", "试题难度", "难度", "difficulty"),
                Field.CHAPTER,
                List.of("知识点", "考点", "所属章节", "章节", "chapter"),
                Field.TYPE,
                List.of("题型", "试题类型"),
                Field.TAGS,
                List.of("标签", "关键词", "tags"),
                Field.TOLERANCE,
                List.of("允许误差", "误差", "tolerance"),
                Field.IGNORED,
                List.of("我的答案", "考生答案", "作答", "分值", "得分", "分数"));
        return words.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(word -> Map.entry(word, entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
