package cn.anxue.curriculum;

import static cn.anxue.curriculum.CourseService.orEmpty;

import cn.anxue.course.content.MediaType.Use;
import cn.anxue.course.curriculum.LessonKind;
import cn.anxue.curriculum.LessonDraft.Picture;
import cn.anxue.identity.Caller;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Checks what authors write, and that every file it names is one that the author may use. */
@Dependent
class LessonDrafts {

    private static final int LONGEST_BODY = 30_000;
    static final int LONGEST_WORDS = 1_000;
    private static final int MOST_SLIDES = 200;
    private static final int MOST_MINUTES = 480;

    @Inject
    private LessonMedia media;

    /** @param kept files that the lesson shows already: whoever may edit it may leave them in */
    LessonDraft check(Caller caller, LessonInput input, Set<Long> kept) {
        LessonKind kind = Inputs.present("kind", input.kind());
        String title = Inputs.text("title", input.title(), CourseService.LONGEST_TITLE);
        int minutes = Inputs.between("minutes", Inputs.present("minutes", input.minutes()), 1, MOST_MINUTES);
        String body = kind == LessonKind.TEXT
                ? Inputs.text("body", input.body(), LONGEST_BODY)
                : orEmpty(Inputs.optionalText("body", input.body(), LONGEST_BODY));
        boolean film = kind == LessonKind.VIDEO;
        LessonDraft draft = new LessonDraft(
                title,
                kind,
                body,
                kind == LessonKind.SLIDES ? pictures(input.slides()) : List.of(),
                film ? Inputs.present("videoId", input.videoId()) : null,
                film ? input.subtitlesId() : null,
                minutes);
        List<Problem> wrong = wrongFiles(caller, draft, kept);
        if (!wrong.isEmpty()) {
            throw Refusal.invalid(wrong);
        }
        return draft;
    }

    private static List<Picture> pictures(@Nullable List<SlideInput> slides) {
        if (slides == null || slides.isEmpty()) {
            throw Refusal.invalid("slides", "curriculumSlidesMissing");
        }
        if (slides.size() > MOST_SLIDES) {
            throw Refusal.invalid("slides", "curriculumTooManySlides", MOST_SLIDES);
        }
        return IntStream.range(0, slides.size())
                .mapToObj(i -> picture("slides[" + i + "].", slides.get(i)))
                .toList();
    }

    private static Picture picture(String at, SlideInput slide) {
        return new Picture(
                Inputs.present(at + "mediaId", slide.mediaId()),
                orEmpty(Inputs.optionalText(at + "words", slide.words(), LONGEST_WORDS)));
    }

    private List<Problem> wrongFiles(Caller caller, LessonDraft draft, Set<Long> kept) {
        List<Problem> wrong = new ArrayList<>();
        for (int i = 0; i < draft.pictures().size(); i++) {
            wrong.addAll(wrongFile(
                    caller, "slides[" + i + "].mediaId", draft.pictures().get(i).mediaId(), Use.PICTURE, kept));
        }
        for (long picture : LessonPages.pictures(draft.body())) {
            wrong.addAll(wrongFile(caller, "body", picture, Use.PICTURE, kept));
        }
        if (draft.videoId() != null) {
            wrong.addAll(wrongFile(caller, "videoId", draft.videoId(), Use.VIDEO, kept));
        }
        if (draft.subtitlesId() != null) {
            wrong.addAll(wrongFile(caller, "subtitlesId", draft.subtitlesId(), Use.SUBTITLES, kept));
        }
        return wrong;
    }

    private List<Problem> wrongFile(Caller caller, String field, long mediaId, Use use, Set<Long> kept) {
        if (kept.contains(mediaId) || media.usable(caller, mediaId, use)) {
            return List.of();
        }
        return List.of(Problem.of(field, "curriculumMedia" + capitalised(use), mediaId));
    }

    private static String capitalised(Use use) {
        return use.name().charAt(0) + use.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
