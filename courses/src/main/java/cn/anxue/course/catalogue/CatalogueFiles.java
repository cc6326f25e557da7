package cn.anxue.course.catalogue;

import cn.anxue.course.curriculum.LessonKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue's JSON files as they are written; an unknown or misspelt property is an error. */
final class CatalogueFiles {

    private CatalogueFiles() {}

    record Index(List<String> courses, List<String> banks) {}

    record Course(String id, String title, String summary, List<Lesson> lessons) {}

    /** A text's {@code file} is its Markdown, a video's {@code file} the film; paths are relative to the course. */
    record Lesson(
            String id,
            String title,
            LessonKind kind,
            @Nullable String file,
            @Nullable List<String> slides,
            @Nullable String subtitles,
            @Nullable String notes,
            int minutes) {}

    record Bank(String name, List<Question> questions) {}

    /** Options of an ordering question stand in the right order; its picture is relative to the catalogue. */
    record Question(
            String chapter,
            String objective,
            CatalogueQuestion.Type type,
            int difficulty,
            @Nullable List<String> jobCategories,
            @Nullable String stem,
            @Nullable List<String> options,
            @Nullable List<String> answer,
            @Nullable List<String> accepted,
            @Nullable BigDecimal value,
            @Nullable BigDecimal tolerance,
            @Nullable String unit,
            @Nullable String notation,
            @Nullable String explanation,
            @Nullable String picture) {}
}
