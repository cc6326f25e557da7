package cn.anxue.web.request;

import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the user what came of an action: a success in words, or each problem beside its field. */
@RequestScoped
public class Feedback {

    private static final Pattern ROW = Pattern.compile("^(?:\\w+\\.)*(\\w+)\\[(\\d+)]\\.(\\w+)$");

    @Inject
    private Callers callers;

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

    /** Shows a success now, or after a redirect. */
    public void done(String key, Object... args) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        String text = Texts.text(callers.current().locale(), key, args);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
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
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
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
