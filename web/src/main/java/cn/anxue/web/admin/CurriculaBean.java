package cn.anxue.web.admin;

import cn.anxue.curriculum.CurriculumRow;
import cn.anxue.curriculum.CurriculumService;
import cn.anxue.curriculum.CurriculumState;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import cn.anxue.web.record.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Behind /admin/curricula. */
@Named
@RequestScoped
public class CurriculaBean extends ListBean<CurriculumRow> {

    @Inject
    private CurriculumService service;

    @Inject
    private Words words;

    private Map<String, String> jobs = Map.of();

    @Override
    protected String[] filters() {
        return new String[] {"q", "organisationId", "jobCategory", "state"};
    }

    @Override
    protected Slice<CurriculumRow> find(Caller caller, ListQuery query) {
        jobs = new TreeMap<>(words.jobs(caller));
        return service.list(caller, query);
    }

    public boolean isWriter() {
        return caller().may(Permission.CURRICULUM_WRITE);
    }

    /** Job categories by code, with their names. */
    public Map<String, String> getJobCategories() {
        return jobs;
    }

    public List<CurriculumState> getStates() {
        return List.of(CurriculumState.values());
    }
}
