package cn.anxue.web.worker;

import cn.anxue.learning.AssignedCurriculum;
import cn.anxue.learning.EnrolmentView;
import cn.anxue.learning.LearningService;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Requests;
import cn.anxue.web.request.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /worker/curriculum: the lessons of an assigned curriculum; opening it the first time enrols. */
@Named
@RequestScoped
public class EnrolmentBean {

    @Inject
    private LearningService learning;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    private @Nullable Long id;
    private @Nullable EnrolmentView view;

    public void load() {
        Long present = Requests.id(request, "id");
        long enrolment =
                present != null ? present : learning.enrol(callers.current(), Requests.neededId(request, "assignment"));
        id = enrolment;
        view = learning.enrolment(callers.current(), enrolment);
    }

    /** How it stands with the exam, in words. */
    public String getExamState() {
        AssignedCurriculum standing = getStanding();
        String key =
                switch (standing.exam()) {
                    case NONE, WAITING -> "learning.examWaiting";
                    case OPEN -> standing.examAllowed() ? "learning.examOpen" : "learning.examAfterStudy";
                    case EXHAUSTED -> "learning.examExhausted";
                    case PASSED -> "learning.examPassed";
                };
        return Texts.text(callers.current().locale(), key);
    }

    public EnrolmentView getView() {
        return Objects.requireNonNull(view);
    }

    public AssignedCurriculum getStanding() {
        return getView().standing();
    }

    public @Nullable Long getEnrolment() {
        return id;
    }
}
