package cn.anxue.web.record;

import cn.anxue.exam.item.Units;
import cn.anxue.examination.AnswerData;
import cn.anxue.examination.AttemptView;
import cn.anxue.examination.CorrectionKind;
import cn.anxue.examination.QuestionReview;
import cn.anxue.questionbank.QuestionData;
import cn.anxue.web.request.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question with its key, and perhaps an answer to it, in words: for results, sample papers, attempts and banks.
 *
 * @param slot its number in the paper; 0 outside of papers
 * @param options in the order they were shown
 * @param given the answer, or words for none; empty in a sample paper
 * @param points earned; null in a sample paper
 * @param outcome RIGHT, PARTLY, WRONG, MISSING or LEFT_OUT
 * @param correction what was decided about it after the exam; null for nothing
 */
public record ReviewedQuestion(
        int slot,
        String stem,
        @Nullable String picture,
        List<Line> options,
        String given,
        String right,
        String explanation,
        @Nullable BigDecimal points,
        BigDecimal marks,
        String outcome,
        @Nullable CorrectionKind correction) {

    /**
     * An option.
     *
     * @param words its letter and text
     * @param right whether it belongs to a choice's key
     */
    public record Line(String words, @Nullable String picture, boolean right) {}

    /** A question of a bank, which nobody answered. */
    public static ReviewedQuestion of(Locale locale, QuestionData question) {
        return of(
                locale,
                new QuestionReview(
                        BankItem.shown(question),
                        BankItem.key(question),
                        Objects.requireNonNullElse(question.explanation(), ""),
                        Objects.requireNonNullElse(question.chapter(), ""),
                        null,
                        null,
                        null));
    }

    /** The question in the words of a language. */
    public static ReviewedQuestion of(Locale locale, QuestionReview review) {
        AttemptView.Item item = review.item();
        @Nullable AnswerData given = review.response();
        return new ReviewedQuestion(
                item.slot(),
                item.stem(),
                item.picture(),
                lines(locale, item, review.key()),
                given == null ? Texts.text(locale, "exam.noAnswer") : answer(locale, item, given),
                right(locale, item, review.key()),
                review.explanation(),
                review.points(),
                item.marks(),
                review.outcome(),
                review.correction());
    }

    private static List<Line> lines(Locale locale, AttemptView.Item item, QuestionReview.KeyData key) {
        List<String> right = Objects.requireNonNullElse(key.choice(), List.of());
        return item.options().stream()
                .map(option ->
                        new Line(option(locale, item, option.id()), option.picture(), right.contains(option.id())))
                .toList();
    }

    /** An answer in words, with the options' letters and texts. */
    public static String answer(Locale locale, AttemptView.Item item, AnswerData given) {
        return item.view() != null
                ? CompositeWords.of(item.view(), given.turns())
                : words(locale, item, given.choice(), given.order(), given.text());
    }

    private static String right(Locale locale, AttemptView.Item item, QuestionReview.KeyData key) {
        if (item.view() != null) {
            return CompositeWords.of(item.view(), key.turns());
        }
        if (key.number() != null) {
            String unit = key.unit() == null ? "" : " " + Units.words(key.unit());
            boolean exact = key.tolerance() == null || key.tolerance().signum() == 0;
            return Texts.number(key.number()) + (exact ? "" : " ± " + Texts.number(key.tolerance())) + unit;
        }
        List<String> accepted = key.accepted();
        return words(locale, item, key.choice(), key.order(), accepted == null ? null : String.join(" / ", accepted));
    }

    private static String words(
            Locale locale,
            AttemptView.Item item,
            @Nullable List<String> choice,
            @Nullable List<String> order,
            @Nullable String typed) {
        if (choice != null) {
            return choice.stream().map(id -> option(locale, item, id)).collect(Collectors.joining("；"));
        }
        if (order != null) {
            return order.stream().map(id -> option(locale, item, id)).collect(Collectors.joining(" → "));
        }
        return typed == null ? "" : typed;
    }

    private static String option(Locale locale, AttemptView.Item item, String id) {
        if (id.equals("TRUE") || id.equals("FALSE")) {
            return Texts.text(locale, "practice." + id.toLowerCase(Locale.ROOT));
        }
        return item.options().stream()
                .filter(option -> option.id().equals(id))
                .map(option -> (char) ('A' + item.options().indexOf(option)) + ". " + option.text())
                .findFirst()
                .orElse(id);
    }

    /** Of the tag ax:state. */
    public String level() {
        return switch (outcome) {
            case "RIGHT" -> "ok";
            case "PARTLY" -> "warn";
            case "LEFT_OUT" -> "";
            default -> "bad";
        };
    }

    /** The key of the outcome's words. */
    public String outcomeKey() {
        return "exam.outcome." + outcome;
    }
}
