package cn.anxue.web.admin;

import cn.anxue.web.request.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An example that an author can begin a composite question with.
 *
 * @param text in the notation; of those on a picture only the words above it
 * @param task of those on a picture: AREAS, POINTS, ORDER, LABELS or LINKS; empty for others
 */
public record NotationExample(String title, String text, String task) {

    /** The examples by their keys in the bundles, each perhaps with its task on a picture. */
    private static final List<String> KEYS = List.of(
            "cloze",
            "list",
            "number",
            "bank",
            "order",
            "pairs",
            "associate",
            "hot",
            "picture AREAS",
            "points POINTS",
            "steps ORDER",
            "labels LABELS",
            "links LINKS",
            "slider",
            "case",
            "chance",
            "essay");

    static List<NotationExample> all(Locale locale) {
        return KEYS.stream().map(key -> of(locale, key)).toList();
    }

    private static NotationExample of(Locale locale, String key) {
        List<String> parts = Stream.of(key.split(" ")).toList();
        String name = parts.get(0);
        return new NotationExample(
                Texts.text(locale, "question.example." + name),
                // With a value, though it names none: only then braces are what they should be.
                Texts.text(locale, "question.exampleText." + name, ""),
                parts.size() > 1 ? parts.get(1) : "");
    }
}
