package cn.anxue.web.request;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rail of administrators' pages: each module for those who may read it. */
@Named
@RequestScoped
public class Nav {

    private static final List<Module> MODULES = List.of(
            new Module("home", "/admin/home", Permission.SIGNED_IN),
            new Module("organisations", "/admin/organisations", Permission.ORGANISATION_READ),
            new Module("people", "/admin/people", Permission.PERSON_READ),
            new Module("imports", "/admin/imports", Permission.PERSON_WRITE),
            new Module("banks", "/admin/banks", Permission.BANK_READ),
            new Module("courses", "/admin/courses", Permission.COURSE_READ),
            new Module("exams", "/admin/exams", Permission.CURRICULUM_READ),
            new Module("sittings", "/admin/sittings", Permission.ATTEMPT_READ),
            new Module("marking", "/admin/marking", Permission.ATTEMPT_MARK),
            new Module("curricula", "/admin/curricula", Permission.CURRICULUM_READ),
            new Module("progress", "/admin/progress", Permission.PROGRESS_READ),
            new Module("certificates", "/admin/certificates", Permission.CERTIFICATE_READ),
            new Module("audit", "/admin/audit", Permission.AUDIT_READ));

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    /** An entry of the rail; texts {@code common.module.<name>} and {@code common.module.<name>.help}. */
    public record Module(String name, String address, Permission permission) {

        public String textKey() {
            return "common.module." + name;
        }

        public String helpKey() {
            return textKey() + ".help";
        }
    }

    /** What the caller may open. */
    public List<Module> getModules() {
        Caller caller = callers.current();
        return MODULES.stream()
                .filter(module -> caller.may(module.permission()))
                .toList();
    }

    /** Whether the caller has any administrator's page besides the start. */
    public static boolean administers(Caller caller) {
        return MODULES.stream()
                .anyMatch(module -> module.permission() != Permission.SIGNED_IN && caller.may(module.permission()));
    }

    public boolean isAdministrator() {
        return administers(callers.current());
    }

    /** The address of the present page, encoded as a parameter: where a change of language leads back to. */
    public String getHereEncoded() {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String query = request.getQueryString();
        String here = failed != null ? "/" : request.getRequestURI() + (query == null ? "" : "?" + query);
        return URLEncoder.encode(here, StandardCharsets.UTF_8);
    }
}
