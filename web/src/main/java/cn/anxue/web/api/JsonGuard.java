package cn.anxue.web.api;

import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Lets no JSON through to the parser that breaks off, is nested very deeply, or is {@code null}: where an object that is passed over does
 * not end, Parsson's parser looks for its end for ever. {@link UploadGuard} bounds what is read here.
 */
@Provider
public class JsonGuard implements ReaderInterceptor {

    private static final int DEEPEST = 100;
    /** With white space around it. */
    private static final int LONGEST_NULL = 100;

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        @Nullable MediaType type = context.getMediaType();
        if (type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"))) {
            byte[] body = context.getInputStream().readAllBytes();
            if (!ends(body) || isNull(body)) {
                throw new JsonbException("the body breaks off, is nested too deeply, or is nothing");
            }
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    /** Resources take it for a body, and have none then. */
    private static boolean isNull(byte[] body) {
        return body.length < LONGEST_NULL
                && new String(body, StandardCharsets.UTF_8).strip().equals("null");
    }

    /** Whether every object, array and text that begins ends as well. */
    private static boolean ends(byte[] body) {
        int depth = 0;
        boolean text = false;
        for (int at = 0; at < body.length; at++) {
            byte sign = body[at];
            if (text) {
                if (sign == '\\') {
                    at++;
                } else if (sign == '"') {
                    text = false;
                }
            } else if (sign == '"') {
                text = true;
            } else if (sign == '{' || sign == '[') {
                depth++;
            } else if (sign == '}' || sign == ']') {
                depth--;
            }
            if (depth < 0 || depth > DEEPEST) {
                return false;
            }
        }
        return depth == 0 && !text;
    }
}
