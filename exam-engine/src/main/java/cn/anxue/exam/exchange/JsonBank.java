package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.ImportedQuestion.Warning;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import cn.anxue.exam.json.JsonPointer;
import cn.anxue.exam.json.JsonPointer.Found;
import cn.anxue.exam.json.JsonReader;
import cn.anxue.exam.json.JsonRefusal;
import cn.anxue.exam.json.JsonValue;
import cn.anxue.exam.json.JsonValue.Fields;
import cn.anxue.exam.json.JsonValue.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads questions from JSON as other systems dump it, by a {@link JsonMapping}. Rows count the questions from 1. */
public final class JsonBank {
    private JsonBank() {}

    /**
     * Reads a text as JSON.
     *
     * @throws TextRefusal NOT_JSON, JSON_NAME_TWICE, JSON_TOO_COMPLEX
     */
    public static JsonValue parse(String text) {
        try {
            return JsonReader.read(text);
        } catch (JsonRefusal refusal) {
            Object[] args = refusal.args().toArray();
            throw switch (refusal.code()) {
                case NOT_JSON -> new TextRefusal(TextRefusal.Code.NOT_JSON, args);
                case NAME_TWICE -> new TextRefusal(TextRefusal.Code.JSON_NAME_TWICE, args);
                case TOO_DEEP, TOO_MANY_VALUES -> new TextRefusal(TextRefusal.Code.JSON_TOO_COMPLEX, args);
            };
        }
    }

    /**
     * Reads the questions that the mapping finds.
     *
     * @throws TextRefusal NO_QUESTIONS when the mapping's list is not there or empty
     */
    public static BankImport read(JsonValue root, JsonMapping mapping, ImportLimits limits) {
        List<Found> questions = questions(root, mapping.list());
        if (questions.isEmpty()) {
            throw new TextRefusal(TextRefusal.Code.NO_QUESTIONS);
        }
        if (questions.size() > limits.maxRows()) {
            throw new TextRefusal(TextRefusal.Code.TOO_MANY_QUESTIONS, limits.maxRows());
        }
        BankCollector collector = new BankCollector();
        QuestionReader reader = new QuestionReader(limits, Set.of(BankColumns.CHAPTER));
        for (int index = 0; index < questions.size(); index++) {
            take(questions.get(index), index + 1, mapping, reader, collector);
        }
        if (collector.isEmpty()) {
            throw new TextRefusal(TextRefusal.Code.NO_QUESTIONS);
        }
        return collector.result();
    }

    private static void take(
            Found question, int number, JsonMapping mapping, QuestionReader reader, BankCollector collector) {
        if (!(question.value() instanceof Fields)) {
            collector.blank(number);
            return;
        }
        try {
            JsonRow source = new JsonRow(mapping, question);
            QuestionReader.Reading reading = reader.read(source.row(number));
            List<Warning> warnings = new ArrayList<>(reading.warnings());
            if (source.hadMedia()) {
                warnings.add(new Warning(WarningCode.MEDIA_LEFT_OUT, List.of()));
            }
            collector.take(number, reading.question(), warnings);
        } catch (RowRefusal refusal) {
            collector.reject(number, refusal);
        }
    }

    /** The elements of the arrays at a place, or the fields of an object that holds questions by their ids. */
    static List<Found> questions(JsonValue root, String list) {
        List<Found> questions = new ArrayList<>();
        for (Found found : JsonPointer.of(list).all(new Found(root, List.of()))) {
            boolean holds = found.value() instanceof Items
                    || (found.value() instanceof Fields object
                            && object.fields().values().stream().allMatch(Fields.class::isInstance));
            questions.addAll(holds ? JsonPointer.of("*").all(found) : List.of(found));
        }
        return questions;
    }
}
