package cn.anxue.web.worker;

import cn.anxue.learning.LearningService;
import cn.anxue.learning.OwnExams;
import cn.anxue.web.request.Callers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Behind /worker/exams. */
@Named
@RequestScoped
public class OwnExamsBean {

    @Inject
    private LearningService learning;

    @Inject
    private Callers callers;

    private OwnExams exams = new OwnExams(List.of(), List.of());

    public void load() {
        exams = learning.exams(callers.current());
    }

    public OwnExams getExams() {
        return exams;
    }
}
