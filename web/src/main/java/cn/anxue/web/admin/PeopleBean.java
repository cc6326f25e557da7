package cn.anxue.web.admin;

import cn.anxue.identity.PersonRow;
import cn.anxue.identity.PersonService;
import cn.anxue.platform.Slice;
import cn.anxue.web.record.Words;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Behind /admin/people. */
@Named
@RequestScoped
public class PeopleBean {

    @Inject
    private PersonService people;

    @Inject
    private Words words;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    private @Nullable ListPage page;
    private @Nullable Slice<PersonRow> slice;
    private Map<String, String> jobs = Map.of();

    public void load() {
        ListPage wanted = ListPage.of(request, "q", "organisationId", "jobCategory", "employment");
        page = wanted;
        slice = people.list(callers.current(), wanted.query());
        jobs = words.jobs(callers.current());
    }

    /** Job categories by code, with their names. */
    public List<Map.Entry<String, String>> getJobCategories() {
        return List.copyOf(new TreeMap<>(jobs).entrySet());
    }

    public String jobCategory(String code) {
        return jobs.getOrDefault(code, code);
    }

    public @Nullable ListPage getPage() {
        return page;
    }

    public @Nullable Slice<PersonRow> getSlice() {
        return slice;
    }
}
