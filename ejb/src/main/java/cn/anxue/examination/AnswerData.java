package cn.anxue.examination;

import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.Response.ChoiceResponse;
import cn.anxue.exam.item.Response.CompositeResponse;
import cn.anxue.exam.item.Response.OrderResponse;
import cn.anxue.exam.item.Response.TextResponse;
import cn.anxue.platform.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A response as clients send and read it, with the option ids they were shown: exactly one property is given.
 *
 * @param choice ids of the chosen options; none clears the answer
 * @param text what was typed, numbers too, up to 500 characters; blank clears the answer
 * @param order all option ids in the person's order
 * @param turns answers to a composite question: in each turn the words by interaction (R1, R2 …); one turn, more only for
 *     adaptive questions
 */
public record AnswerData(
        @Nullable List<String> choice,
        @Nullable String text,
        @Nullable List<String> order,
        @Nullable List<Map<String, List<String>>> turns) {

    static AnswerData of(Response response) {
        if (response instanceof ChoiceResponse chosen) {
            return new AnswerData(List.copyOf(chosen.chosen()), null, null, null);
        }
        if (response instanceof OrderResponse ordered) {
            return new AnswerData(null, null, ordered.sequence(), null);
        }
        if (response instanceof CompositeResponse composite) {
            return new AnswerData(null, null, null, composite.turns());
        }
        return new AnswerData(null, ((TextResponse) response).text(), null, null);
    }

    /** Null when it clears the answer; refuses when it holds more than one kind. */
    public @Nullable Response response() {
        if (Stream.of(choice, text, order, turns).filter(Objects::nonNull).count() > 1) {
            throw Refusal.invalid("response", "malformedResponse");
        }
        if (choice != null && !choice.isEmpty()) {
            return new ChoiceResponse(new HashSet<>(withoutNull(choice)));
        }
        if (order != null && !order.isEmpty()) {
            return new OrderResponse(withoutNull(order));
        }
        if (turns != null && !turns.isEmpty()) {
            return composite(turns);
        }
        return text == null || text.isBlank() ? null : new TextResponse(text);
    }

    private static CompositeResponse composite(List<? extends @Nullable Map<String, List<String>>> turns) {
        List<Map<String, List<String>>> whole = new ArrayList<>();
        for (Map<String, List<String>> turn : turns) {
            Map<String, List<String>> words = new HashMap<>();
            if (turn != null) {
                turn.forEach((id, given) -> words.put(id, given == null ? List.of() : withoutNull(given)));
            }
            whole.add(words);
        }
        return new CompositeResponse(whole);
    }

    private static List<String> withoutNull(List<? extends @Nullable String> ids) {
        return ids.stream().map(id -> id == null ? "" : id).toList();
    }
}
