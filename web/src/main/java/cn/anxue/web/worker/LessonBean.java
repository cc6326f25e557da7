package cn.anxue.web.worker;

import cn.anxue.curriculum.LessonContent;
import cn.anxue.learning.LessonOpened;
import cn.anxue.learning.StudyService;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Requests;
import cn.anxue.web.request.TextMap;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /worker/lesson. */
@Named
@RequestScoped
public class LessonBean {

    @Inject
    private StudyService study;

    @Inject
    private Callers callers;

    @Inject
    private TextMap texts;

    @Inject
    private HttpServletRequest request;

    private long enrolment;
    private long lesson;
    private @Nullable LessonOpened opened;
    private @Nullable LessonContent content;

    public void load() {
        enrolment = Requests.neededId(request, "enrolment");
        lesson = Requests.neededId(request, "lesson");
        opened = study.open(callers.current(), enrolment, lesson);
        content = study.content(callers.current(), enrolment, lesson);
    }

    /** Time earned and required, in words. */
    public String getCounted() {
        return texts.with2(
                "learning.counted",
                texts.with("common.minutes", getOpened().creditedSeconds() / 60),
                texts.with("common.minutes", getOpened().requiredSeconds() / 60));
    }

    public LessonOpened getOpened() {
        return Objects.requireNonNull(opened);
    }

    public LessonContent getContent() {
        return Objects.requireNonNull(content);
    }

    public long getEnrolment() {
        return enrolment;
    }

    public long getLesson() {
        return lesson;
    }
}
