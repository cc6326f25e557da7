package cn.anxue.curriculum;

import cn.anxue.course.curriculum.LessonKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A checked lesson; two that are equal need no new version. */
record LessonDraft(
        String title,
        LessonKind kind,
        String body,
        List<Picture> pictures,
        @Nullable Long videoId,
        @Nullable Long subtitlesId,
        int minutes) {

    LessonDraft {
        pictures = List.copyOf(pictures);
    }

    record Picture(long mediaId, String words) {}

    static LessonDraft of(LessonVersion version, List<LessonSlide> slides) {
        return new LessonDraft(
                version.title,
                version.kind,
                version.body,
                slides.stream()
                        .map(slide -> new Picture(slide.mediaId, slide.words))
                        .toList(),
                version.videoId,
                version.subtitlesId,
                version.minutes);
    }

    static List<SlideInput> inputs(List<LessonSlide> slides) {
        return slides.stream()
                .map(slide -> new SlideInput(slide.mediaId, slide.words))
                .toList();
    }

    /** Every uploaded file that the lesson shows. */
    Set<Long> files() {
        Set<Long> files = new HashSet<>(LessonPages.pictures(body));
        pictures.forEach(picture -> files.add(picture.mediaId()));
        if (videoId != null) {
            files.add(videoId);
        }
        if (subtitlesId != null) {
            files.add(subtitlesId);
        }
        return files;
    }

    LessonVersion version(long lessonId, int versionNo) {
        LessonVersion made = new LessonVersion();
        made.lessonId = lessonId;
        made.versionNo = versionNo;
        made.title = title;
        made.kind = kind;
        made.body = body;
        made.videoId = videoId;
        made.subtitlesId = subtitlesId;
        made.minutes = minutes;
        return made;
    }

    List<LessonSlide> slides(long versionId) {
        return IntStream.range(0, pictures.size())
                .mapToObj(i -> {
                    LessonSlide slide = new LessonSlide();
                    slide.ownerId = versionId;
                    slide.ordinal = i + 1;
                    slide.mediaId = pictures.get(i).mediaId();
                    slide.words = pictures.get(i).words();
                    return slide;
                })
                .toList();
    }
}
