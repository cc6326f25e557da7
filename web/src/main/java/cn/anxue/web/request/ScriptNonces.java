package cn.anxue.web.request;

import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.context.FacesContextWrapper;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspResponseWriter;
import org.primefaces.csp.CspState;

/**
 * PrimeFaces' inline scripts under our content security policy: on administrators' pages every script element carries
 * the nonce that {@link Headers} puts into the policy, and event attributes become registered handlers. PrimeFaces' own
 * switch would do this to every page, workers' pages too, and needs its nonce in every form.
 */
public class ScriptNonces extends FacesContextFactory {

    private static final String NONCE = ScriptNonces.class.getName();

    public ScriptNonces(FacesContextFactory wrapped) {
        super(wrapped);
    }

    /** The nonce of an administrators' page, drawn once a request; null for all other pages. */
    static @Nullable String of(HttpServletRequest request) {
        if (!request.getRequestURI().startsWith("/admin/")) {
            return null;
        }
        if (request.getAttribute(NONCE) instanceof String drawn) {
            return drawn;
        }
        String drawn =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        request.setAttribute(NONCE, drawn);
        return drawn;
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle)
            throws FacesException {
        FacesContext faces = getWrapped().getFacesContext(context, request, response, lifecycle);
        @Nullable String nonce = request instanceof HttpServletRequest http ? of(http) : null;
        return nonce == null ? faces : new WithNonce(faces, nonce);
    }

    private static final class WithNonce extends FacesContextWrapper {

        private final CspState state;

        WithNonce(FacesContext wrapped, String nonce) {
            super(wrapped);
            state = new CspState(this) {
                @Override
                public String getNonce() {
                    return nonce;
                }
            };
            setCurrentInstance(this);
        }

        @Override
        public void setResponseWriter(ResponseWriter writer) {
            boolean plain = writer != null
                    && !(writer instanceof CspResponseWriter)
                    && !getPartialViewContext().isAjaxRequest();
            super.setResponseWriter(plain ? new CspResponseWriter(writer, state) : writer);
        }
    }
}
