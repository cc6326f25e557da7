package cn.anxue.web.request;

import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the user what came of an action: a success in words, or each problem beside its field. */
@Named
@RequestScoped
public class Feedback {

    private static final String NOTICES = Feedback.class.getName() + ".notices";
    private static final Pattern ROW = Pattern.compile("^(?:\\w+\\.)*(\\w+)\\[(\\d+)]\\.(\\w+)$");

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    private @Nullable List<Notice> notices;

    /**
     * Words for the next page. They wait in the session: the flash of Faces ties them to cookies and phases, and loses
     * what is said while an expired view is dealt with.
     */
    public record Notice(boolean good, String text) implements Serializable {}

    /** A use case called by a page. */
    @FunctionalInterface
    public interface Action {
        void run();
    }

    /** Runs the action; a refusal becomes messages and false, «not found» and «forbidden» become their pages. */
    public boolean attempt(Action action) {
        try {
            action.run();
            return true;
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
                throw refusal;
            }
            refusal.problems().forEach(this::problem);
            return false;
        }
    }

    /** Runs the action; every refusal becomes messages on this page, wrong credentials too. */
    public boolean attemptHere(Action action) {
        try {
            action.run();
            return true;
        } catch (Refusal refusal) {
            refusal.problems().forEach(this::problem);
            return false;
        }
    }

    /** Shows a success on the next page that is drawn, now or after a redirect. */
    public void done(String key, Object... args) {
        leave(true, key, args);
    }

    /** Shows on the next page that is drawn that something was not done. */
    public void notDone(String key, Object... args) {
        leave(false, key, args);
    }

    /** What was left for this page, once. */
    public List<Notice> getNotices() {
        if (notices == null) {
            notices = taken();
        }
        return notices;
    }

    private void leave(boolean good, String key, Object... args) {
        HttpSession session = request.getSession();
        List<Notice> left = new ArrayList<>(left(session));
        left.add(new Notice(good, Texts.text(callers.current().locale(), key, args)));
        session.setAttribute(NOTICES, left);
    }

    private List<Notice> taken() {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null) {
            return List.of();
        }
        List<Notice> left = left(session);
        session.removeAttribute(NOTICES);
        return left;
    }

    @SuppressWarnings("unchecked")
    private static List<Notice> left(HttpSession session) {
        @Nullable Object left = session.getAttribute(NOTICES);
        return left == null ? List.of() : (List<Notice>) left;
    }

    /** Shows what is wrong, beside the input whose id is the problem's field, if the page has one. */
    public void problem(Problem problem) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String text = Texts.text(callers.current().locale(), problem);
        faces.addMessage(clientId(faces, problem.field()), new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
    }

    private static @Nullable String clientId(FacesContext faces, String field) {
        if (field.isEmpty()) {
            return null;
        }
        String[] found = new String[1];
        String inRow = inRow(field);
        // beside an input that is not drawn nobody would see it
        VisitContext drawn = VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED));
        faces.getViewRoot().visitTree(drawn, (context, component) -> {
            if (isInput(faces, component, field, inRow)) {
                found[0] = component.getClientId(faces);
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return found[0];
    }

    /** {@code blueprint.rules[2].count} is the input {@code count} in row 2 of the repeated {@code rules}. */
    private static String inRow(String field) {
        return ROW.matcher(field).replaceFirst("$1:$2:$3");
    }

    private static boolean isInput(FacesContext faces, UIComponent component, String field, String inRow) {
        return component instanceof EditableValueHolder
                && (field.equals(component.getId()) || inRow.equals(component.getClientId(faces)));
    }
}
