package cn.anxue.exam.exchange;

import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.QuestionRules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of a question bank and the words that name them; the better word first. */
final class BankColumns {
    static final String TYPE = "type";
    static final String STEM = "stem";
    static final String OPTIONS = "options";
    static final String ANSWER = "answer";
    static final String EXPLANATION = "explanation";
    static final String CHAPTER = "chapter";
    static final String DIFFICULTY = "difficulty";
    static final String CATEGORY = "category";
    static final String TAGS = "tags";
    static final String OBJECTIVE = "objective";
    static final String TOLERANCE = "tolerance";

    private static final String OPTION = "option ";
    private static final List<String> CHINESE_NUMBERS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

    static final Map<String, List<String>> WORDS = words();

    private BankColumns() {}

    /** The key of the column that holds one option. */
    static String option(int index) {
        return OPTION + Option.letter(index);
    }

    /** Whether a row is a bank's header: without stem and answer nothing can be imported. */
    static boolean isHeader(SheetRow row) {
        return HeaderWords.columns(row, WORDS).keySet().containsAll(List.of(STEM, ANSWER));
    }

    private static Map<String, List<String>> words() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put(
                TYPE, List.of("试题类型", "题目类型", "问题类型", "题型", "试题题型", "题类", "类型", "type", "question type", "item type"));
        words.put(
                STEM,
                List.of(
                        "题目内容",
                        "试题内容",
                        "题干",
                        "题目题干",
                        "试题题干",
                        "题干内容",
                        "问题内容",
                        "题目名称",
                        "试题名称",
                        "试题",
                        "题目",
                        "问题",
                        "内容",
                        "stem",
                        "question",
                        "question text",
                        "content"));
        words.put(
                OPTIONS,
                List.of("题目选项", "试题选项", "选项内容", "选项", "备选答案", "备选项", "候选答案", "可选项", "options", "choices", "answers"));
        words.put(
                ANSWER,
                List.of(
                        "正确答案",
                        "标准答案",
                        "题目答案",
                        "试题答案",
                        "参考答案",
                        "正确选项",
                        "答案",
                        "correct answer",
                        "answer",
                        "key",
                        "correct",
                        "answer key"));
        words.put(
                EXPLANATION,
                List.of(
                        "答案解析",
                        "试题解析",
                        "题目解析",
                        "解析",
                        "解答",
                        "答案说明",
                        "解释",
                        "说明",
                        "explanation",
                        "analysis",
                        "feedback",
                        "rationale"));
        words.put(
                CHAPTER,
                List.of("章节", "章节名称", "所属章节", "章", "知识点", "所属知识点", "单元", "chapter", "section", "topic", "unit"));
        words.put(DIFFICULTY, List.of("难度", "难易度", "难易程度", "试题难度", "题目难度", "难度等级", "难度系数", "difficulty", "level"));
        words.put(
                CATEGORY,
                List.of(
                        "作业种类",
                        "作业类别",
                        "工种",
                        "工种名称",
                        "岗位",
                        "专业",
                        "科目",
                        "题库分类",
                        "试题分类",
                        "分类",
                        "类别",
                        "所属类别",
                        "category",
                        "subject",
                        "job category"));
        words.put(TOLERANCE, List.of("允许误差", "误差", "容差", "tolerance"));
        words.put(
                OBJECTIVE,
                List.of("学习目标", "考核目标", "教学目标", "培训目标", "learning objective", "objective", "learning outcome"));
        words.put(TAGS, List.of("标签", "关键词", "关键字", "tags", "tag", "keywords"));
        for (int index = 0; index < QuestionRules.MAX_OPTIONS; index++) {
            words.put(option(index), optionWords(index));
        }
        return Collections.unmodifiableMap(words);
    }

    private static List<String> optionWords(int index) {
        String letter = Option.letter(index);
        int number = index + 1;
        String chinese = number <= CHINESE_NUMBERS.size() ? CHINESE_NUMBERS.get(index) : "" + number;
        return List.of(
                letter,
                "选项" + letter,
                letter + "选项",
                "选项" + number,
                "选项" + chinese,
                "备选项" + letter,
                "备选答案" + letter,
                "答案" + letter,
                letter + "答案",
                "答案" + number,
                "option" + letter,
                "option" + number,
                "choice" + letter,
                "choice" + number,
                "answer" + letter,
                "answer" + number);
    }
}
