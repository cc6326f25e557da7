package cn.anxue.exam.exchange;

import cn.anxue.exam.json.JsonValue;
import cn.anxue.exam.json.JsonValue.Fields;
import cn.anxue.exam.json.JsonValue.Items;
import cn.anxue.exam.json.JsonValue.Text;
import java.util.List;

/** Reads what {@link NativeJsonExport} wrote. Rows count the questions from 1. */
public final class NativeJsonBank {
    static final String FORMAT = "anxue-questions";

    private NativeJsonBank() {}

    /** Whether a JSON says of itself that it has this product's own shape. */
    public static boolean isNative(JsonValue root) {
        return root instanceof Fields object && object.get("format").equals(new Text(FORMAT));
    }

    /**
     * Reads the questions.
     *
     * @throws TextRefusal when there are none or too many
     */
    public static BankImport read(JsonValue root, ImportLimits limits) {
        List<JsonValue> questions = root instanceof Fields object && object.get("questions") instanceof Items array
                ? array.items()
                : List.of();
        if (questions.isEmpty()) {
            throw new TextRefusal(TextRefusal.Code.NO_QUESTIONS);
        }
        if (questions.size() > limits.maxRows()) {
            throw new TextRefusal(TextRefusal.Code.TOO_MANY_QUESTIONS, limits.maxRows());
        }
        BankCollector collector = new BankCollector();
        for (int index = 0; index < questions.size(); index++) {
            int row = index + 1;
            try {
                NativeJsonQuestion read = new NativeJsonQuestion(questions.get(index), row);
                collector.take(row, read.question(), List.of(), read.pictures());
            } catch (RowRefusal refusal) {
                collector.reject(row, refusal);
            }
        }
        return collector.result();
    }
}
