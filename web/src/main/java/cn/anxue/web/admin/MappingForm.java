package cn.anxue.web.admin;

import cn.anxue.exam.exchange.JsonMapping.AnswerForm;
import cn.anxue.exam.item.ItemType;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import cn.anxue.questionbank.MappingData;
import cn.anxue.web.request.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inputs of a mapping: places as texts, those of options and words for types one a line. */
public final class MappingForm {

    private final Locale locale;
    private final Map<String, String> places = new TreeMap<>();
    private AnswerForm answerForm = AnswerForm.LETTERS;
    private boolean html;

    MappingForm(Locale locale) {
        this.locale = locale;
    }

    static MappingForm of(Locale locale, MappingData mapping) {
        MappingForm form = new MappingForm(locale);
        form.put("list", mapping.list());
        form.put("type", mapping.type());
        form.put("stem", mapping.stem());
        form.put("options", String.join("\n", Objects.requireNonNullElse(mapping.options(), List.of())));
        form.put("optionText", mapping.optionText());
        form.put("optionLabel", mapping.optionLabel());
        form.put("optionRight", mapping.optionRight());
        form.put("separator", mapping.separator());
        form.put("answer", mapping.answer());
        form.put("explanation", mapping.explanation());
        form.put("chapter", mapping.chapter());
        form.put("difficulty", mapping.difficulty());
        form.put("tags", mapping.tags());
        form.put("objective", mapping.objective());
        form.put(
                "types",
                Objects.requireNonNullElse(mapping.types(), Map.<String, ItemType>of()).entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + Texts.enumText(locale, entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining("\n")));
        form.answerForm = Objects.requireNonNullElse(mapping.answerForm(), AnswerForm.LETTERS);
        form.html = Boolean.TRUE.equals(mapping.html());
        return form;
    }

    private void put(String field, @Nullable String text) {
        places.put(field, Objects.requireNonNullElse(text, ""));
    }

    /** What the inputs say; refuses when a type is not known. */
    MappingData data() {
        return new MappingData(
                place("list"),
                place("type"),
                place("stem"),
                lines("options"),
                place("optionText"),
                place("optionLabel"),
                place("optionRight"),
                places.get("separator"),
                place("answer"),
                answerForm,
                place("explanation"),
                place("chapter"),
                place("difficulty"),
                place("tags"),
                place("objective"),
                html,
                types());
    }

    private @Nullable String place(String field) {
        return Inputs.optionalText(field, places.get(field), 1000);
    }

    private List<String> lines(String field) {
        return Objects.requireNonNullElse(places.get(field), "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private Map<String, ItemType> types() {
        Map<String, ItemType> types = new TreeMap<>();
        for (String line : lines("types")) {
            int equals = line.lastIndexOf('=');
            String word = equals < 0 ? "" : line.substring(0, equals).strip();
            String name = line.substring(equals + 1).strip();
            ItemType type = Arrays.stream(ItemType.values())
                    .filter(one -> one != ItemType.COMPOSITE)
                    .filter(one -> one.name().equalsIgnoreCase(name)
                            || Texts.enumText(locale, one).equalsIgnoreCase(name))
                    .findFirst()
                    .orElse(null);
            if (word.isEmpty() || type == null) {
                throw Refusal.invalid("types", "mappingTypes", line);
            }
            types.put(word, type);
        }
        return types;
    }

    /** By the names of {@link MappingData}'s properties. */
    public Map<String, String> getPlaces() {
        return places;
    }

    public AnswerForm getAnswerForm() {
        return answerForm;
    }

    public void setAnswerForm(AnswerForm answerForm) {
        this.answerForm = answerForm;
    }

    public boolean isHtml() {
        return html;
    }

    public void setHtml(boolean html) {
        this.html = html;
    }

    public List<AnswerForm> getAnswerForms() {
        return List.of(AnswerForm.values());
    }
}
