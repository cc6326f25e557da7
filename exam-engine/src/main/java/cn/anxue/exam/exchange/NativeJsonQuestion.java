package cn.anxue.exam.exchange;

import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.json.JsonValue;
import cn.anxue.exam.json.JsonValue.Fields;
import cn.anxue.exam.json.JsonValue.Items;
import cn.anxue.exam.json.JsonValue.Nothing;
import cn.anxue.exam.json.JsonValue.Text;
import cn.anxue.exam.json.JsonValue.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One question of a file that {@link NativeJsonExport} wrote. */
final class NativeJsonQuestion {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,60}(?:\\.\\d{1,60})?");

    private final Fields source;
    private final FilePictures pictures = new FilePictures();
    private final Question question;

    /** @throws RowRefusal when it is no well-formed question */
    NativeJsonQuestion(JsonValue written, int row) {
        if (!(written instanceof Fields object)) {
            throw new RowRefusal(ReasonCode.ENTRY_BROKEN, "{");
        }
        source = object;
        byte[] picture = picture(source);
        if (picture != null) {
            pictures.addStem(picture);
        }
        String difficulty = source.get("difficulty").words();
        if (!difficulty.matches("|[1-5]")) {
            throw new RowRefusal(ReasonCode.ENTRY_BROKEN, "difficulty");
        }
        Asked asked = asked();
        question = new Question(
                asked.item(row, text("stem")),
                asked.key(),
                text("explanation"),
                text("chapter"),
                difficulty.isEmpty() ? Question.NORMAL_DIFFICULTY : Integer.parseInt(difficulty),
                Set.copyOf(texts("tags")),
                text("objective"));
        RowRefusal.ifIllFormed(question);
    }

    Question question() {
        return question;
    }

    FilePictures pictures() {
        return pictures;
    }

    private Asked asked() {
        String name = text("type");
        ItemType type = Arrays.stream(ItemType.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RowRefusal(ReasonCode.UNKNOWN_TYPE, name));
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> Asked.choice(type, options(), Set.copyOf(answer()));
            case TRUE_FALSE -> trueFalse();
            case TEXT_ENTRY ->
                Asked.text(texts("accepted"), source.get("caseSensitive").equals(new Truth(true)));
            case NUMERIC_ENTRY -> Asked.number(number("value"), number("tolerance"), unit());
            case ORDERING -> Asked.ordering(ordered());
            case COMPOSITE -> throw new RowRefusal(ReasonCode.UNSUPPORTED_TYPE, name);
        };
    }

    private Asked trueFalse() {
        List<String> answer = answer();
        if (answer.size() != 1 || !GiftBank.isTruth(answer.get(0))) {
            throw new RowRefusal(ReasonCode.ANSWER_NOT_UNDERSTOOD, String.join(" ", answer));
        }
        return Asked.trueFalse(answer.get(0).equals("TRUE"));
    }

    private List<String> answer() {
        List<String> answer = texts("answer");
        if (answer.isEmpty()) {
            throw new RowRefusal(ReasonCode.NO_ANSWER);
        }
        return answer;
    }

    private List<Option> options() {
        List<Option> options = new ArrayList<>();
        for (JsonValue value : items("options")) {
            if (!(value instanceof Fields option)) {
                throw new RowRefusal(ReasonCode.ENTRY_BROKEN, "options");
            }
            byte[] picture = picture(option);
            String name = picture == null ? null : pictures.addNamed(picture);
            options.add(new Option(option.get("id").words(), option.get("text").words(), name));
        }
        return options;
    }

    /** The steps in the order of the answer, which is how they are kept. */
    private List<Option> ordered() {
        List<Option> options = options();
        List<String> answer = answer();
        boolean all = answer.size() == options.size()
                && Set.copyOf(answer)
                        .equals(Set.copyOf(options.stream().map(Option::id).toList()));
        if (!all || Set.copyOf(answer).size() != answer.size()) {
            throw new RowRefusal(ReasonCode.ANSWER_NOT_UNDERSTOOD, String.join(" ", answer));
        }
        return answer.stream()
                .flatMap(id -> options.stream().filter(option -> option.id().equals(id)))
                .toList();
    }

    private BigDecimal number(String name) {
        JsonValue value = source.get(name);
        String words = value instanceof Nothing && name.equals("tolerance") ? "0" : value.words();
        if (!DECIMAL.matcher(words).matches()) {
            throw new RowRefusal(ReasonCode.ANSWER_NOT_UNDERSTOOD, words);
        }
        return new BigDecimal(words);
    }

    private @Nullable String unit() {
        return text("unit").isEmpty() ? null : text("unit");
    }

    private String text(String name) {
        return source.get(name) instanceof Text said ? said.text() : "";
    }

    private List<String> texts(String name) {
        return items(name).stream().map(JsonValue::words).distinct().toList();
    }

    private List<JsonValue> items(String name) {
        return source.get(name) instanceof Items array ? array.items() : List.of();
    }

    private static byte @Nullable [] picture(Fields holder) {
        if (!(holder.get("picture") instanceof Fields picture)) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(picture.get("base64").words());
        } catch (IllegalArgumentException e) {
            throw new RowRefusal(ReasonCode.ENTRY_BROKEN, "picture");
        }
    }
}
