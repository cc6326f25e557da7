package cn.anxue.demo;

import cn.anxue.course.catalogue.Catalogue;
import cn.anxue.course.catalogue.CatalogueCourse;
import cn.anxue.course.catalogue.CatalogueLesson;
import cn.anxue.curriculum.CourseInput;
import cn.anxue.curriculum.CourseService;
import cn.anxue.curriculum.LessonInput;
import cn.anxue.curriculum.LessonService;
import cn.anxue.curriculum.SlideInput;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The catalogue's courses as courses of the training centre. */
@Dependent
class DemoCourses {

    private static final Pattern PICTURE = Pattern.compile("(!\\[[^\\]]*\\]\\()([^)]+)(\\))");

    @Inject
    private CourseService courses;

    @Inject
    private LessonService lessons;

    @Inject
    private DemoMedia media;

    /** Course ids by the catalogue's ids. */
    Map<String, Long> build(Caller system, Catalogue catalogue, long owner) {
        Map<String, Long> made = new LinkedHashMap<>();
        for (CatalogueCourse course : catalogue.courses()) {
            long id = courses.create(system, new CourseInput(owner, course.title(), course.summary(), null, null));
            for (CatalogueLesson lesson : course.lessons()) {
                lessons.add(system, id, input(system, catalogue, owner, course, lesson));
            }
            made.put(course.id(), id);
        }
        return made;
    }

    private LessonInput input(
            Caller system, Catalogue catalogue, long owner, CatalogueCourse course, CatalogueLesson lesson) {
        List<SlideInput> slides = lesson.slides().stream()
                .map(path -> new SlideInput(
                        media.file(system, catalogue, owner, path).id(), ""))
                .toList();
        return new LessonInput(
                lesson.title(),
                lesson.kind(),
                withMedia(system, catalogue, owner, course, lesson.markdown()),
                slides,
                id(system, catalogue, owner, lesson.video()),
                id(system, catalogue, owner, lesson.subtitles()),
                lesson.minutes(),
                null);
    }

    private @Nullable Long id(Caller system, Catalogue catalogue, long owner, @Nullable String path) {
        return path == null ? null : media.file(system, catalogue, owner, path).id();
    }

    /** The text with its pictures' paths replaced by the addresses of the stored files. */
    private String withMedia(Caller system, Catalogue catalogue, long owner, CatalogueCourse course, String markdown) {
        return PICTURE.matcher(markdown)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                        + media.file(system, catalogue, owner, course.path(found.group(2)))
                                .url()
                        + found.group(3)));
    }
}
