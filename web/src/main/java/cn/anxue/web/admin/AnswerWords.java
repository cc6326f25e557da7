package cn.anxue.web.admin;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Units;
import cn.anxue.questionbank.QuestionData;
import cn.anxue.web.request.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The right answer of a question in a list. */
final class AnswerWords {

    private AnswerWords() {}

    static String of(Locale locale, QuestionData question) {
        List<String> answer = Objects.requireNonNullElse(question.answer(), List.of());
        if (question.type() == ItemType.TRUE_FALSE) {
            return Texts.text(locale, answer.contains("TRUE") ? "bank.true" : "bank.false");
        }
        if (question.type() == ItemType.NUMERIC_ENTRY) {
            return Texts.number(question.value()) + " " + Units.words(question.unit());
        }
        return question.accepted() == null ? String.join("", answer) : String.join(" / ", question.accepted());
    }
}
