package cn.anxue.examination;

import cn.anxue.exam.item.Interaction.CompositeInteraction;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.Response.CompositeResponse;
import cn.anxue.exam.item.ResponseCodec;
import cn.anxue.platform.Refusal;
import java.util.List;

/** The turns of an adaptive question: what it has answered to a turn cannot be taken back by changing the turn. */
final class KeptTurns {

    private KeptTurns() {}

    /** Refuses a response that changes or drops a turn which is kept, or has turns where there can be one only. */
    static void check(Item item, String stored, Response next) {
        if (!(item.interaction() instanceof CompositeInteraction asked) || !(next instanceof CompositeResponse given)) {
            return;
        }
        int kept = ResponseCodec.stored(stored) instanceof CompositeResponse before
                ? before.turns().size()
                : 0;
        boolean fine = asked.content().adaptive()
                ? given.turns().size() >= kept && given.turns().subList(0, kept).equals(turns(stored))
                : given.turns().size() <= 1;
        if (!fine) {
            throw Refusal.invalid("response", "malformedResponse");
        }
    }

    private static List<?> turns(String stored) {
        return ResponseCodec.stored(stored) instanceof CompositeResponse before ? before.turns() : List.of();
    }
}
