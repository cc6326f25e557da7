package cn.anxue.web.admin;

import cn.anxue.identity.Permission;
import cn.anxue.web.request.Callers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows where the page about a record is that the audit trail names: {@code person/12}. */
@Named
@RequestScoped
public class RecordPages {

    private record Page(String address, Permission permission) {}

    private static final Map<String, Page> PAGES = Map.ofEntries(
            Map.entry("assignment", new Page("/admin/progress-people?assignmentId=", Permission.PROGRESS_READ)),
            Map.entry("bank", new Page("/admin/bank?id=", Permission.BANK_READ)),
            Map.entry("certificate", new Page("/admin/certificate?id=", Permission.CERTIFICATE_READ)),
            Map.entry("course", new Page("/admin/course?id=", Permission.COURSE_READ)),
            Map.entry("curriculum", new Page("/admin/curriculum?id=", Permission.CURRICULUM_READ)),
            Map.entry("exam", new Page("/admin/exam?id=", Permission.CURRICULUM_READ)),
            Map.entry("import", new Page("/admin/import?id=", Permission.PERSON_WRITE)),
            Map.entry("mapping", new Page("/admin/bank-mapping?id=", Permission.BANK_READ)),
            Map.entry("lesson", new Page("/admin/lesson-preview?id=", Permission.COURSE_READ)),
            Map.entry("organisation", new Page("/admin/organisation?id=", Permission.ORGANISATION_READ)),
            Map.entry("person", new Page("/admin/person?id=", Permission.PERSON_READ)),
            Map.entry("appeal", new Page("/admin/exam-appeal?id=", Permission.ATTEMPT_READ)),
            Map.entry("regrade", new Page("/admin/exam-regrade?id=", Permission.ATTEMPT_READ)),
            Map.entry("sitting", new Page("/admin/sitting?id=", Permission.ATTEMPT_READ)),
            Map.entry("question", new Page("/admin/question?id=", Permission.BANK_READ)));

    @Inject
    private Callers callers;

    /** The address for {@code type/id}; empty where there is no page, or none for the caller. */
    public String address(@Nullable String subject) {
        String[] parts = subject == null ? new String[0] : subject.split("/", 2);
        @Nullable Page page = parts.length == 2 ? PAGES.get(parts[0]) : null;
        return page == null || !callers.current().may(page.permission()) ? "" : page.address() + parts[1];
    }
}
