package cn.anxue.web.admin;

import cn.anxue.examination.CountingRule;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import cn.anxue.results.FindingKind;
import cn.anxue.results.ItemReport;
import cn.anxue.results.ItemRow;
import cn.anxue.results.StatisticsService;
import cn.anxue.web.api.ExamItemResource;
import cn.anxue.web.request.ListPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Behind /admin/exam-items: the questions of an exam, the most troubled first. */
@Named
@RequestScoped
public class ExamItemsBean extends RecordBean {

    private static final String[] FILTERS =
            Stream.concat(Stream.of("id"), Stream.of(ExamItemResource.FILTERS)).toArray(String[]::new);

    @Inject
    private StatisticsService statistics;

    private @Nullable ListPage page;
    private @Nullable ItemReport report;
    private @Nullable Slice<ItemRow> slice;

    @PostConstruct
    void begin() {
        ListPage asked = ListPage.of(request(), FILTERS);
        page = asked;
        ListQuery query = asked.query();
        ItemReport found = statistics.items(caller(), neededId(), query);
        report = found;
        List<ItemRow> rows = found.rows();
        int from = Math.min(query.offset(), rows.size());
        slice = Slice.of(rows.subList(from, Math.min(rows.size(), from + query.size())), rows.size(), query);
    }

    public ItemReport getReport() {
        return Objects.requireNonNull(report);
    }

    public @Nullable Slice<ItemRow> getSlice() {
        return slice;
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    /** Whether facilities of two periods are shown. */
    public boolean isCompared() {
        return page != null && !page.filter("since").isEmpty();
    }

    public List<CountingRule> getCountings() {
        return List.of(CountingRule.FIRST, CountingRule.BEST, CountingRule.LAST);
    }

    public List<FindingKind.Level> getLevels() {
        return List.of(FindingKind.Level.values());
    }
}
