package cn.anxue.web.worker;

import cn.anxue.learning.LearningService;
import cn.anxue.learning.OwnExams;
import cn.anxue.sitting.OwnSitting;
import cn.anxue.sitting.SittingService;
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

    @Inject
    private SittingService sittings;

    private List<OwnSitting> own = List.of();
    private OwnExams exams = new OwnExams(List.of(), List.of());

    public void load() {
        exams = learning.exams(callers.current());
        own = sittings.own(callers.current());
    }

    /** Where the person is expected. */
    public List<OwnSitting> getSittings() {
        return own;
    }

    public OwnExams getExams() {
        return exams;
    }
}
