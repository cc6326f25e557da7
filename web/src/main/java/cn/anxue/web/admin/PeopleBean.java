package cn.anxue.web.admin;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import cn.anxue.identity.PersonRow;
import cn.anxue.identity.PersonService;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import cn.anxue.web.record.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.TreeMap;

/** Behind /admin/people. */
@Named
@RequestScoped
public class PeopleBean extends ListBean<PersonRow> {

    @Inject
    private PersonService service;

    @Inject
    private Words words;

    private Map<String, String> jobs = Map.of();

    @Override
    protected String[] filters() {
        return new String[] {"q", "organisationId", "jobCategory", "employment"};
    }

    @Override
    protected Slice<PersonRow> find(Caller caller, ListQuery query) {
        jobs = words.jobs(caller);
        return service.list(caller, query);
    }

    /** Whether the caller may add people. */
    public boolean isWriter() {
        return caller().may(Permission.PERSON_WRITE);
    }

    /** Job categories by code, with their names. */
    public Map<String, String> getJobCategories() {
        return new TreeMap<>(jobs);
    }

    public String jobCategory(String code) {
        return jobs.getOrDefault(code, code);
    }
}
