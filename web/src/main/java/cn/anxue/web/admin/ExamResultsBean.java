package cn.anxue.web.admin;

import cn.anxue.examination.ExamBrief;
import cn.anxue.examination.ExamService;
import cn.anxue.examination.ExamView;
import cn.anxue.examination.ReleaseRule;
import cn.anxue.examination.ResultRow;
import cn.anxue.examination.ResultService;
import cn.anxue.identity.Permission;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import cn.anxue.web.api.ExamResultResource;
import cn.anxue.web.request.ListPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Behind /admin/exam-results: the pass list of an exam, and the release of its results. */
@Named
@RequestScoped
public class ExamResultsBean extends RecordBean {

    private static final String[] FILTERS = Stream.concat(Stream.of("id"), Stream.of(ExamResultResource.FILTERS))
            .toArray(String[]::new);

    @Inject
    private ResultService results;

    @Inject
    private ExamService exams;

    private long id;
    private @Nullable ExamBrief exam;
    private @Nullable ExamView view;
    private @Nullable ListPage page;
    private @Nullable Slice<ResultRow> slice;

    @PostConstruct
    void begin() {
        id = neededId();
        exam = results.exam(caller(), id);
        ListPage asked = ListPage.of(request(), FILTERS);
        page = asked;
        slice = results.results(caller(), id, asked.query());
        if (caller().may(Permission.CURRICULUM_WRITE)) {
            view = own();
        }
    }

    /** The exam where the reader may release its results; null elsewhere. */
    private @Nullable ExamView own() {
        try {
            return exams.get(caller(), id);
        } catch (Refusal foreign) {
            return null;
        }
    }

    /** Lets people know their results. */
    public @Nullable String release() {
        return act(() -> exams.release(caller(), id), "result.released", "/admin/exam-results?id=" + id);
    }

    /** Whether results wait and the reader may release them. */
    public boolean isReleasable() {
        return view != null && pending(view);
    }

    private boolean pending(ExamView found) {
        boolean timed = found.results().releaseRule() == ReleaseRule.AFTER_WINDOW
                && Objects.requireNonNull(found.results().releaseAt()).isAfter(caller().now());
        return found.releasedAt() == null && (found.results().releaseRule() == ReleaseRule.BY_HAND || timed);
    }

    public ExamBrief getExam() {
        return Objects.requireNonNull(exam);
    }

    public @Nullable ExamView getView() {
        return view;
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    public @Nullable Slice<ResultRow> getSlice() {
        return slice;
    }
}
