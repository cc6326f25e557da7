package cn.anxue.learning;

import static cn.anxue.identity.Permission.SIGNED_IN;

import cn.anxue.course.curriculum.LessonRef;
import cn.anxue.course.progress.Beat;
import cn.anxue.course.progress.Credit;
import cn.anxue.course.progress.StudyRules;
import cn.anxue.curriculum.Curricula;
import cn.anxue.curriculum.LessonContent;
import cn.anxue.curriculum.PublishedCurriculum;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Days;
import cn.anxue.identity.Requires;
import cn.anxue.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Studying a lesson. Time is credited from beats by the server's own clock; of what a client sends, only whether the
 * page was visible and the person active matters, and those can only lose credit.
 */
@Stateless
public class StudyService {

    /** Enough for any slide, permille or second of a film. */
    private static final int LAST_RESUME_POINT = 1_000_000;

    @Inject
    private EnrolmentRepository enrolments;

    @Inject
    private StudyClocks clocks;

    @Inject
    private Curricula curricula;

    @Inject
    private Completion completion;

    /** Opens a lesson of an own enrolment; refuses with «not found» a lesson that is not in it. */
    @Requires(SIGNED_IN)
    public LessonOpened open(Caller caller, long enrolmentId, long lessonVersionId) {
        clocks.locked(caller.person(), caller.now());
        Enrolment enrolment = enrolments.ownLocked(caller.person(), enrolmentId);
        PublishedCurriculum published = curricula.published(enrolment.versionId);
        List<LessonRef> lessons = published.lessons().toList();
        int index = index(lessons, lessonVersionId);
        LessonRef lesson = lessons.get(index);
        StudiedLesson opened =
                enrolments.lesson(enrolmentId, lessonVersionId).orElseGet(() -> first(enrolment, lesson, caller));
        opened.seenAt = caller.now();
        if (opened.completedAt == null) {
            enrolment.nextLessonVersionId = lessonVersionId;
            settle(enrolment, opened, caller);
        }
        @Nullable LessonRef next = index + 1 < lessons.size() ? lessons.get(index + 1) : null;
        return new LessonOpened(
                enrolmentId,
                lessonVersionId,
                published.title(),
                lesson.title(),
                index + 1,
                lessons.size(),
                opened.resumePoint,
                opened.creditedSeconds,
                opened.requiredSeconds,
                opened.completedAt != null,
                index > 0 ? lessons.get(index - 1).lessonVersionId() : null,
                next == null ? null : next.lessonVersionId(),
                next == null ? null : next.title());
    }

    /** What a lesson of an own enrolment shows; refuses with «not found» a lesson that is not in it. */
    @Requires(SIGNED_IN)
    public LessonContent content(Caller caller, long enrolmentId, long lessonVersionId) {
        Enrolment enrolment = enrolments.own(caller.person(), enrolmentId);
        index(curricula.published(enrolment.versionId).lessons().toList(), lessonVersionId);
        return curricula.lesson(lessonVersionId);
    }

    /**
     * Takes a sign of life from an open lesson and credits the time since the last one, by course.progress.StudyClock.
     *
     * @param resumePoint where to resume later; carries no credit, null leaves it
     */
    @Requires(SIGNED_IN)
    public BeatView beat(
            Caller caller,
            long enrolmentId,
            long lessonVersionId,
            boolean visible,
            boolean active,
            @Nullable Integer resumePoint) {
        PersonClock clock = clocks.locked(caller.person(), caller.now());
        Enrolment enrolment = enrolments.ownLocked(caller.person(), enrolmentId);
        StudiedLesson lesson = enrolments.lesson(enrolmentId, lessonVersionId).orElseThrow(Refusal::notFound);
        Beat beat = new Beat(lessonVersionId, visible, active, caller.now());
        Credit credit = clock.read().beat(beat, StudyRules.STANDARD, Days.ZONE);
        clock.write(credit.clock());
        int seconds = (int) credit.credited().toSeconds();
        lesson.creditedSeconds += seconds;
        lesson.seenAt = caller.now();
        if (resumePoint != null) {
            lesson.resumePoint = Math.max(0, Math.min(LAST_RESUME_POINT, resumePoint));
        }
        if (seconds > 0) {
            enrolment.creditedSeconds += seconds;
            settle(enrolment, lesson, caller);
        }
        return new BeatView(
                seconds,
                lesson.creditedSeconds,
                lesson.requiredSeconds,
                lesson.completedAt != null,
                credit.reason(),
                enrolment.creditedHours(),
                enrolment.requiredHours,
                enrolment.studiedAt != null);
    }

    private StudiedLesson first(Enrolment enrolment, LessonRef lesson, Caller caller) {
        StudiedLesson made = new StudiedLesson();
        made.enrolmentId = enrolment.id();
        made.lessonVersionId = lesson.lessonVersionId();
        made.requiredSeconds =
                (int) Enroller.progress(lesson, Duration.ZERO).required().toSeconds();
        made.seenAt = caller.now();
        return enrolments.add(made);
    }

    /** Completes the lesson when its time is earned, and the enrolment when that was the last thing missing. */
    private void settle(Enrolment enrolment, StudiedLesson lesson, Caller caller) {
        if (lesson.completedAt == null && lesson.creditedSeconds >= lesson.requiredSeconds) {
            lesson.completedAt = caller.now();
            enrolment.lessonsCompleted++;
            enrolment.nextLessonVersionId = nextIncomplete(enrolment, lesson.lessonVersionId);
        }
        completion.review(enrolment, caller.now());
    }

    /** The first incomplete lesson after this one, else the first at all; null when none is left. */
    private @Nullable Long nextIncomplete(Enrolment enrolment, long lessonVersionId) {
        Set<Long> complete = new HashSet<>(Set.of(lessonVersionId));
        enrolments.lessons(enrolment.id()).stream()
                .filter(lesson -> lesson.completedAt != null)
                .forEach(lesson -> complete.add(lesson.lessonVersionId));
        List<Long> order = curricula
                .published(enrolment.versionId)
                .lessons()
                .map(LessonRef::lessonVersionId)
                .toList();
        int here = order.indexOf(lessonVersionId);
        for (int step = 1; step <= order.size(); step++) {
            Long candidate = order.get((here + step) % order.size());
            if (!complete.contains(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static int index(List<LessonRef> lessons, long lessonVersionId) {
        for (int i = 0; i < lessons.size(); i++) {
            if (lessons.get(i).lessonVersionId() == lessonVersionId) {
                return i;
            }
        }
        throw Refusal.notFound();
    }
}
