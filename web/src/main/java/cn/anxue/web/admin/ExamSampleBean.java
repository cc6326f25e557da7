package cn.anxue.web.admin;

import cn.anxue.examination.ExamService;
import cn.anxue.examination.ExamView;
import cn.anxue.examination.SamplePaper;
import cn.anxue.web.record.ReviewedQuestion;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/exam-sample: a paper as it could be drawn, with keys. */
@Named
@RequestScoped
public class ExamSampleBean extends RecordBean {

    @Inject
    private ExamService exams;

    private @Nullable ExamView exam;
    private @Nullable SamplePaper paper;
    private List<ReviewedQuestion> questions = List.of();

    /** Draws with the parameter {@code seed}, 1 without. A draft whose banks lack questions says so. */
    @Override
    public void open() {
        long id = neededId();
        exam = exams.get(caller(), id);
        @Nullable String wanted = request().getParameter("seed");
        long seed = wanted != null && wanted.matches("\\d{1,18}") ? Long.parseLong(wanted) : 1;
        feedback().attempt(() -> paper = exams.samplePaper(caller(), id, seed));
        if (paper != null) {
            questions = paper.questions().stream()
                    .map(question -> ReviewedQuestion.of(caller().locale(), question))
                    .toList();
        }
    }

    public ExamView getExam() {
        return Objects.requireNonNull(exam);
    }

    public @Nullable SamplePaper getPaper() {
        return paper;
    }

    public List<ReviewedQuestion> getQuestions() {
        return questions;
    }
}
