package cn.anxue.web.admin;

import cn.anxue.curriculum.CourseRow;
import cn.anxue.curriculum.CourseService;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Behind /admin/courses. */
@Named
@RequestScoped
public class CoursesBean extends ListBean<CourseRow> {

    @Inject
    private CourseService service;

    @Override
    protected String[] filters() {
        return new String[] {"q", "organisationId", "state"};
    }

    @Override
    protected Slice<CourseRow> find(Caller caller, ListQuery query) {
        return service.list(caller, query);
    }

    public boolean isWriter() {
        return caller().may(Permission.COURSE_WRITE);
    }
}
