package cn.anxue.exam.exchange;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Question;
import java.util.List;
import java.util.stream.Collectors;

/** Ways in which question papers are typed. */
enum PaperStyle {
    /** Options and answer on lines of their own. */
    LINES("\n"),
    /** Options in a row, answers in a list at the end. */
    ROW_AND_LIST("    "),
    /** Options in a row, answers behind the stem. */
    IN_STEM("\t");

    private final String between;

    PaperStyle(String between) {
        this.between = between;
    }

    /** All choice questions and statements of a bank, each with its type. */
    String write(List<Question> bank) {
        StringBuilder paper = new StringBuilder();
        StringBuilder list = new StringBuilder("参考答案\n");
        for (int index = 0; index < bank.size(); index++) {
            Question question = bank.get(index);
            String answer = answer(question);
            String kind = question.item().type() == ItemType.TRUE_FALSE
                    ? "判断题"
                    : question.item().type() == ItemType.SINGLE_CHOICE ? "单选题" : "多选题";
            paper.append(index + 1)
                    .append("、（")
                    .append(kind)
                    .append("）")
                    .append(question.item().stem());
            paper.append(this == IN_STEM ? "（" + answer + "）\n" : "\n");
            if (question.item().type() != ItemType.TRUE_FALSE) {
                paper.append(question.item().options().stream()
                                .map(option -> option.id() + "." + option.text())
                                .collect(Collectors.joining(between)))
                        .append('\n');
            }
            if (this == LINES) {
                paper.append("答案：").append(answer).append('\n');
            }
            list.append(index + 1).append('.').append(answer).append(index % 5 == 4 ? "\n" : " ");
        }
        return this == ROW_AND_LIST ? paper.append(list).toString() : paper.toString();
    }

    private static String answer(Question question) {
        String ids = question.key() instanceof ChoiceKey key ? String.join("", key.correct()) : "";
        return ids.equals("TRUE") ? "√" : ids.equals("FALSE") ? "×" : ids;
    }
}
