package cn.anxue.web.record;

import cn.anxue.examination.AnswerData;
import cn.anxue.marking.Annotation;
import cn.anxue.marking.GivenMark;
import cn.anxue.web.request.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A mark that a person gave, in words.
 *
 * @param roleKey key of what it was: a mark, an arbitration, a second look
 * @param marker null where it is not to be known
 * @param points without trailing zeros
 * @param remark null for none
 */
public record MarkWords(
        String roleKey,
        @Nullable String marker,
        String points,
        List<GivenMark.CriterionMark> criteria,
        @Nullable String remark,
        List<Note> notes,
        Instant at) {

    /** A remark at a place: the words that are meant, or the place in a picture. */
    public record Note(String quote, String remark) {}

    /** The mark in words, with quotes of the response. */
    public static MarkWords of(GivenMark mark, @Nullable AnswerData response) {
        return new MarkWords(
                "SeatRole." + mark.role().name(),
                mark.marker(),
                Texts.number(mark.points()),
                mark.criteria(),
                mark.remark(),
                mark.annotations().stream().map(one -> note(one, response)).toList(),
                mark.givenAt());
    }

    private static Note note(Annotation annotation, @Nullable AnswerData response) {
        Integer from = annotation.from();
        Integer to = annotation.to();
        String remark = Objects.requireNonNullElse(annotation.remark(), "");
        if (from == null || to == null) {
            return new Note(place(annotation), remark);
        }
        List<Map<String, List<String>>> turns = response == null ? null : response.turns();
        Map<String, List<String>> words = turns == null || turns.isEmpty() ? Map.of() : turns.get(turns.size() - 1);
        String text = words.getOrDefault(Objects.requireNonNullElse(annotation.part(), ""), List.of(""))
                .get(0);
        return new Note(to <= text.length() ? text.substring(from, to) : "", remark);
    }

    private static String place(Annotation annotation) {
        return String.format(Locale.ROOT, "%.0f %%, %.0f %%", annotation.x(), annotation.y());
    }
}
