package cn.anxue.web.admin;

import cn.anxue.examination.CountingRule;
import cn.anxue.examination.ExamBrief;
import cn.anxue.examination.ResultService;
import cn.anxue.results.AnalysisFilter;
import cn.anxue.results.SimilarityReport;
import cn.anxue.results.SimilarityService;
import cn.anxue.web.request.ListPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Behind /admin/exam-similarity: attempts with the same wrong answers, once somebody asks for them. */
@Named
@RequestScoped
public class ExamSimilarityBean extends RecordBean {

    private static final String[] FILTERS = Stream.concat(Stream.of("id", "run"), Stream.of(AnalysisFilter.NAMES))
            .toArray(String[]::new);

    @Inject
    private SimilarityService similarity;

    @Inject
    private ResultService results;

    private @Nullable ExamBrief exam;
    private @Nullable ListPage page;
    private @Nullable SimilarityReport report;

    @PostConstruct
    void begin() {
        long id = neededId();
        exam = results.exam(caller(), id);
        page = ListPage.of(request(), FILTERS);
    }

    /** For the page's view action, where a refusal has its messages. */
    @Override
    public void open() {
        ListPage asked = Objects.requireNonNull(page);
        if (!asked.filter("run").isEmpty()) {
            feedback()
                    .attempt(() ->
                            report = similarity.similar(caller(), getExam().id(), asked.query()));
        }
    }

    public ExamBrief getExam() {
        return Objects.requireNonNull(exam);
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    /** Null before somebody asked. */
    public @Nullable SimilarityReport getReport() {
        return report;
    }

    /** A small probability in words: 1 : 20,000. */
    public String odds(double probability) {
        double against = 1 / Math.max(probability, 1e-12);
        return "1 : " + String.format("%,d", Math.round(against));
    }

    public List<CountingRule> getCountings() {
        return List.of(CountingRule.FIRST, CountingRule.BEST, CountingRule.LAST);
    }
}
