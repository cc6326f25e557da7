package cn.anxue.exam.item;

import java.util.List;
import java.util.Set;

/** What a candidate answered. No response at all is null or the empty text of {@link ResponseCodec}. */
public sealed interface Response {

    /** The ids of the chosen options, sorted on iteration. */
    record ChoiceResponse(Set<String> chosen) implements Response {
        public ChoiceResponse {
            chosen = Sorted.copyOf(chosen);
        }
    }

    /** Text as typed; numbers too. */
    record TextResponse(String text) implements Response {}

    /** The option ids in the candidate's order. */
    record OrderResponse(List<String> sequence) implements Response {
        public OrderResponse {
            sequence = List.copyOf(sequence);
        }
    }
}
