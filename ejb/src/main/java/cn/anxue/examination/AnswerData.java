package cn.anxue.examination;

import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.Response.ChoiceResponse;
import cn.anxue.exam.item.Response.OrderResponse;
import cn.anxue.exam.item.Response.TextResponse;
import cn.anxue.platform.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A response as clients send and read it, with the option ids they were shown: exactly one property is given.
 *
 * @param choice ids of the chosen options; none clears the answer
 * @param text what was typed, numbers too, up to 500 characters; blank clears the answer
 * @param order all option ids in the person's order
 */
public record AnswerData(@Nullable List<String> choice, @Nullable String text, @Nullable List<String> order) {

    static AnswerData of(Response response) {
        if (response instanceof ChoiceResponse chosen) {
            return new AnswerData(List.copyOf(chosen.chosen()), null, null);
        }
        if (response instanceof OrderResponse ordered) {
            return new AnswerData(null, null, ordered.sequence());
        }
        return new AnswerData(null, ((TextResponse) response).text(), null);
    }

    /** Null when it clears the answer; refuses when it holds more than one kind. */
    public @Nullable Response response() {
        if (Stream.of(choice, text, order).filter(Objects::nonNull).count() > 1) {
            throw Refusal.invalid("response", "malformedResponse");
        }
        if (choice != null && !choice.isEmpty()) {
            return new ChoiceResponse(new HashSet<>(withoutNull(choice)));
        }
        if (order != null && !order.isEmpty()) {
            return new OrderResponse(withoutNull(order));
        }
        return text == null || text.isBlank() ? null : new TextResponse(text);
    }

    private static List<String> withoutNull(List<? extends @Nullable String> ids) {
        return ids.stream().map(id -> id == null ? "" : id).toList();
    }
}
