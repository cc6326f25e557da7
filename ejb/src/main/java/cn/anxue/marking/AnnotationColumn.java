package cn.anxue.marking;

import cn.anxue.examination.AnswerData;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The column {@code marking_seat.annotations}, and what may stand in it. */
final class AnnotationColumn {

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final int MOST = 40;
    private static final int LONGEST = 300;
    private static final int HUNDRED = 100;

    private AnnotationColumn() {}

    /** Null for none; refuses places that the response does not have. */
    static @Nullable String write(@Nullable List<Annotation> given, @Nullable AnswerData response) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        if (given.size() > MOST) {
            throw Refusal.invalid("annotations", "tooMany", MOST);
        }
        Map<String, List<String>> words = words(response);
        List<Annotation> checked = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            checked.add(checked("annotations[" + i + "]", given.get(i), words));
        }
        return JSON.toJson(checked);
    }

    static List<Annotation> read(@Nullable String column) {
        return column == null ? List.of() : List.of(JSON.fromJson(column, Annotation[].class));
    }

    private static Map<String, List<String>> words(@Nullable AnswerData response) {
        List<Map<String, List<String>>> turns = response == null ? null : response.turns();
        return turns == null || turns.isEmpty() ? Map.of() : turns.get(turns.size() - 1);
    }

    private static Annotation checked(String field, Annotation given, Map<String, List<String>> words) {
        String remark = Inputs.text(field + ".remark", given.remark(), LONGEST);
        String part = Objects.requireNonNullElse(given.part(), "");
        List<String> answered = words.getOrDefault(part, List.of());
        if (answered.isEmpty()) {
            throw Refusal.invalid(field + ".part", "unknownChoice", part);
        }
        Integer from = given.from();
        Integer to = given.to();
        Double x = given.x();
        Double y = given.y();
        if (from != null && to != null && x == null && y == null) {
            if (0 <= from && from < to && to <= answered.get(0).length()) {
                return new Annotation(part, from, to, null, null, remark);
            }
        } else if (from == null && to == null && x != null && y != null && within(x) && within(y)) {
            return new Annotation(part, null, null, x, y, remark);
        }
        throw Refusal.invalid(field, "annotationPlace");
    }

    private static boolean within(double percent) {
        return percent >= 0 && percent <= HUNDRED;
    }
}
