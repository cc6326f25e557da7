package cn.anxue.exam.item;

import java.util.List;
import java.util.Map;
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

    /**
     * Answers to the interactions of a composite question.
     *
     * @param turns one for each time the candidate answered the whole question, the last one last; more than one only
     *     for adaptive questions. In a turn: words by the id of the interaction (canonical: the response's identifier)
     */
    record CompositeResponse(List<Map<String, List<String>>> turns) implements Response {
        public CompositeResponse {
            turns = turns.stream().map(Sorted::copyOf).toList();
        }
    }

    /** The option ids in the candidate's order. */
    record OrderResponse(List<String> sequence) implements Response {
        public OrderResponse {
            sequence = List.copyOf(sequence);
        }
    }
}
