package cn.anxue.web.api;

import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Texts;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns every failure of the API into a problem detail (RFC 9457) in the reader's language; no stack trace leaves. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final int MOST_CAUSES = 12;

    @Inject
    private Callers callers;

    /** The body of an error. */
    public record Detail(String type, String title, int status, String detail, String code, List<Item> problems) {}

    /** One thing that is wrong; {@code args} are the values named in the message. */
    public record Item(String field, String code, String message, List<Object> args) {}

    @Override
    public Response toResponse(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return answer(refusal);
            }
            if (cause instanceof OptimisticLockException) {
                return answer(Refusal.conflict("changedMeanwhile"));
            }
            if (cause instanceof JsonbException) {
                return answer(400, Refusal.invalid("", "malformedJson"));
            }
        }
        if (failure instanceof WebApplicationException http) {
            return http(http.getResponse().getStatus());
        }
        if (failure instanceof ProcessingException) {
            return answer(400, Refusal.invalid("", "malformedJson"));
        }
        return unexpected(failure);
    }

    private Response http(int status) {
        String code =
                switch (status) {
                    case 400 -> "malformedRequest";
                    case 404 -> "notFound";
                    case 405 -> "methodNotAllowed";
                    case 406 -> "notAcceptable";
                    case 413 -> "tooLarge";
                    case 415 -> "unsupportedMediaType";
                    default -> status < 500 ? "malformedRequest" : "unexpected";
                };
        return answer(status, Refusal.invalid("", code));
    }

    private Response unexpected(Throwable failure) {
        String reference = UUID.randomUUID().toString();
        Throwable told = failure instanceof EJBException && failure.getCause() != null ? failure.getCause() : failure;
        LOG.log(Level.SEVERE, "unexpected failure " + reference, told);
        return answer(500, Refusal.conflict("unexpected", reference));
    }

    private Response answer(Refusal refusal) {
        return answer(status(refusal.kind()), refusal);
    }

    private static int status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case TOO_MANY -> 429;
            case TOO_LARGE -> 413;
        };
    }

    private Response answer(int status, Refusal refusal) {
        Locale locale = callers.current().locale();
        List<Item> items = refusal.problems().stream()
                .map(problem -> new Item(problem.field(), problem.code(), Texts.text(locale, problem), problem.args()))
                .toList();
        @Nullable Problem first = refusal.problems().get(0);
        Detail detail = new Detail(
                "about:blank",
                Texts.text(locale, "status." + status),
                status,
                items.get(0).message(),
                first.code(),
                items);
        Response.ResponseBuilder response =
                Response.status(status).type("application/problem+json").entity(detail);
        if (refusal.retryAfterSeconds() > 0) {
            response.header("Retry-After", refusal.retryAfterSeconds());
        }
        if (status == 401) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }
}
