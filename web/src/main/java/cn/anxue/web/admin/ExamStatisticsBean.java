package cn.anxue.web.admin;

import cn.anxue.examination.CountingRule;
import cn.anxue.identity.Caller;
import cn.anxue.results.AnalysisFilter;
import cn.anxue.results.ExamStatistics;
import cn.anxue.results.StatisticsService;
import cn.anxue.web.request.ListPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Behind /admin/exam-statistics: how an exam went. */
@Named
@RequestScoped
public class ExamStatisticsBean extends RecordBean {

    private static final String[] FILTERS =
            Stream.concat(Stream.of("id"), Stream.of(AnalysisFilter.NAMES)).toArray(String[]::new);

    @Inject
    private StatisticsService statistics;

    private @Nullable ListPage page;
    private @Nullable ExamStatistics found;
    private List<HistogramBar> bars = List.of();

    @PostConstruct
    void begin() {
        Caller caller = caller();
        ListPage asked = ListPage.of(request(), FILTERS);
        page = asked;
        ExamStatistics read = statistics.statistics(caller, neededId(), asked.query());
        found = read;
        double pass = 100 * read.passMark().doubleValue() / read.totalMarks().doubleValue();
        bars = HistogramBar.of(read.distribution(), pass);
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    public ExamStatistics getFound() {
        return Objects.requireNonNull(found);
    }

    public List<HistogramBar> getBars() {
        return bars;
    }

    /** Where the pass mark lies on the chart. */
    public long getPassX() {
        ExamStatistics read = getFound();
        return HistogramBar.x(
                100 * read.passMark().doubleValue() / read.totalMarks().doubleValue());
    }

    public List<CountingRule> getCountings() {
        return List.of(CountingRule.FIRST, CountingRule.BEST, CountingRule.LAST);
    }
}
