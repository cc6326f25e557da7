package cn.anxue.curriculum;

import cn.anxue.course.content.LessonMarkup;
import cn.anxue.course.curriculum.LessonKind;
import cn.anxue.media.MediaPath;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns lessons into what a reader sees; the one renderer of study pages, previews and the editor. */
final class LessonPages {

    private static final Pattern PICTURE = Pattern.compile("(?:media:|/media/)(\\d{1,18})");

    private LessonPages() {}

    static LessonContent page(LessonVersion version, List<LessonSlide> slides) {
        List<LessonContent.Slide> pictures = slides.stream()
                .map(slide -> new LessonContent.Slide(MediaPath.of(slide.mediaId), slide.words))
                .toList();
        boolean film = version.kind == LessonKind.VIDEO;
        return new LessonContent(
                version.id(),
                version.title,
                version.kind,
                html(version.body),
                version.kind == LessonKind.SLIDES ? pictures : List.of(),
                film ? MediaPath.ofOptional(version.videoId) : null,
                film ? MediaPath.ofOptional(version.subtitlesId) : null,
                version.minutes);
    }

    /** Safe HTML of a body; its pictures are uploaded ones, written {@code media:123} or {@code /media/123}. */
    static String html(String body) {
        return LessonMarkup.toHtml(body, source -> pictureId(source).map(MediaPath::of));
    }

    /** The uploaded pictures that a body shows. */
    static Set<Long> pictures(String body) {
        Set<Long> found = new HashSet<>();
        LessonMarkup.toHtml(body, source -> {
            pictureId(source).ifPresent(found::add);
            return Optional.empty();
        });
        return found;
    }

    /** The id of the uploaded picture that a body names, if it is one. */
    static Optional<Long> pictureId(String source) {
        Matcher matcher = PICTURE.matcher(source.strip());
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }
}
