package cn.anxue.web.request;

import cn.anxue.platform.Refusal;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns what a page throws into the right page: sign-in, not found, forbidden, expired, or an error with a reference. */
public class PageErrors extends ExceptionHandlerFactory {

    private static final Logger LOG = Logger.getLogger(PageErrors.class.getName());

    public PageErrors(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            Iterator<ExceptionQueuedEvent> queue =
                    getUnhandledExceptionQueuedEvents().iterator();
            if (!queue.hasNext()) {
                return;
            }
            Throwable failure = queue.next().getContext().getException();
            while (queue.hasNext()) {
                queue.remove();
                queue.next();
            }
            queue.remove();
            FacesContext faces = FacesContext.getCurrentInstance();
            try {
                answer(faces, failure);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
        }

        private static void answer(FacesContext faces, Throwable failure) throws IOException {
            ExternalContext external = faces.getExternalContext();
            HttpServletRequest request = (HttpServletRequest) external.getRequest();
            @Nullable Refusal refusal = cause(failure, Refusal.class);
            if (refusal != null && refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
                external.redirect(PageGuard.signInAddress(request));
            } else if (refusal != null) {
                external.responseSendError(status(refusal), refusal.code());
            } else if (cause(failure, ViewExpiredException.class) != null) {
                CDI.current().select(Feedback.class).get().notDone("common.pageExpired");
                external.redirect(Requests.pageAddress(request));
            } else {
                String reference = UUID.randomUUID().toString();
                LOG.log(Level.SEVERE, "unexpected failure " + reference, failure);
                external.responseSendError(500, reference);
            }
        }

        private static int status(Refusal refusal) {
            return switch (refusal.kind()) {
                case NOT_FOUND -> 404;
                case FORBIDDEN, UNAUTHENTICATED -> 403;
                case TOO_MANY -> 429;
                case INVALID, CONFLICT, TOO_LARGE -> 400;
            };
        }

        private static <T extends Throwable> @Nullable T cause(@Nullable Throwable failure, Class<T> type) {
            for (Throwable at = failure; at != null; at = at.getCause()) {
                if (type.isInstance(at)) {
                    return type.cast(at);
                }
            }
            return null;
        }
    }
}
