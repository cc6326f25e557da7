package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.BankExport.LeftOut;
import cn.anxue.exam.exchange.BankExport.Obstacle;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Key.ChoiceKey;
import cn.anxue.exam.item.Key.NumericKey;
import cn.anxue.exam.item.Key.OrderKey;
import cn.anxue.exam.item.Key.TextKey;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.json.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes questions as JSON of this product's own shape: {@code {"format": "anxue-questions", "version": 1, "questions":
 * […]}}. A question has the properties that the API gives it (type, stem, options, answer, accepted, caseSensitive, value,
 * tolerance, unit, explanation, chapter, difficulty, tags, objective); pictures are {@code {"type": "image/png", "base64": "…"}} in
 * the property {@code picture} of the question or option. {@link NativeJsonBank} reads it.
 */
public final class NativeJsonExport {
    private final Function<String, Optional<Picture>> pictures;

    private NativeJsonExport(Function<String, Optional<Picture>> pictures) {
        this.pictures = pictures;
    }

    /**
     * Writes all but composite questions and those whose pictures are gone.
     *
     * @param pictures the stored picture of a name, empty when it is gone
     */
    public static BankExport write(
            Appendable out, List<Question> questions, Function<String, Optional<Picture>> pictures) throws IOException {
        NativeJsonExport export = new NativeJsonExport(pictures);
        List<LeftOut> leftOut = new ArrayList<>();
        out.append("{\"format\":\"" + NativeJsonBank.FORMAT + "\",\"version\":1,\"questions\":[");
        String between = "\n";
        for (int index = 0; index < questions.size(); index++) {
            Optional<Obstacle> obstacle = export.obstacle(questions.get(index));
            if (obstacle.isPresent()) {
                leftOut.add(new LeftOut(index, obstacle.get()));
            } else {
                out.append(between).append(export.written(questions.get(index)));
                between = ",\n";
            }
        }
        out.append("\n]}\n");
        return new BankExport(leftOut);
    }

    private Optional<Obstacle> obstacle(Question question) {
        if (question.item().type() == ItemType.COMPOSITE) {
            return Optional.of(Obstacle.COMPOSITE);
        }
        boolean gone = BankExport.pictures(question)
                .anyMatch(name -> pictures.apply(name).isEmpty());
        return gone ? Optional.of(Obstacle.PICTURE_MISSING) : Optional.empty();
    }

    private String written(Question question) {
        JsonWriter json = new JsonWriter();
        json.object(() -> {
            json.field("type", question.item().type().name());
            json.field("stem", question.item().stem());
            picture(json, question.item().picture());
            if (question.item().type().hasOptions() && question.item().type() != ItemType.TRUE_FALSE) {
                json.objects("options", question.item().options(), each -> option(json, (Option) each));
            }
            key(json, question);
            json.field("explanation", question.explanation());
            json.field("chapter", question.chapter());
            json.field("difficulty", question.difficulty());
            json.texts("tags", question.tags());
            if (!question.objective().isEmpty()) {
                json.field("objective", question.objective());
            }
        });
        return json.toString();
    }

    private void option(JsonWriter json, Option option) {
        json.field("id", option.id());
        json.field("text", option.text());
        picture(json, option.picture());
    }

    private void picture(JsonWriter json, @Nullable String name) {
        if (name != null) {
            Picture picture = pictures.apply(name).orElseThrow();
            json.field(
                    "picture",
                    () -> json.object(() -> json.field("type", picture.mediaType())
                            .field("base64", Base64.getEncoder().encodeToString(picture.bytes()))));
        }
    }

    private static void key(JsonWriter json, Question question) {
        if (question.key() instanceof ChoiceKey key) {
            json.texts("answer", key.correct());
        } else if (question.key() instanceof OrderKey key) {
            json.texts("answer", key.sequence());
        } else if (question.key() instanceof TextKey key) {
            json.texts("accepted", key.accepted());
            json.field("caseSensitive", key.caseSensitive());
        } else if (question.key() instanceof NumericKey key) {
            json.field("value", key.value());
            json.field("tolerance", key.tolerance());
            String unit = key.unit();
            if (unit != null) {
                json.field("unit", unit);
            }
        }
    }
}
