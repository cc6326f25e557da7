package cn.anxue.web.api;

import cn.anxue.identity.Caller;
import cn.anxue.platform.Refusal;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Refuses bodies before they are read: uploads from people without permission, and whatever is larger than allowed by its
 * own word. Where the length is not told, reading stops at the limit. So a large body fills neither memory nor disk.
 */
@Provider
public class UploadGuard implements ContainerRequestFilter {

    /** What multipart adds around the file. */
    private static final long ENVELOPE = 64 << 10;

    /** The largest body that is no upload: a photo, a pasted paper, or the roster of a large sitting. */
    private static final long LARGEST_JSON_MEGABYTES = 10;

    @Context
    @SuppressWarnings("NullAway.Init")
    private ResourceInfo resource;

    @Inject
    private Callers callers;

    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable UploadLimit limit = resource.getResourceMethod().getAnnotation(UploadLimit.class);
        if (limit == null) {
            bounded(request, LARGEST_JSON_MEGABYTES, 0);
            return;
        }
        Caller caller = callers.current();
        if (Arrays.stream(limit.permission()).noneMatch(caller::may)) {
            throw caller.signedIn() ? Refusal.forbidden("forbidden") : Refusal.unauthenticated("signInFirst");
        }
        bounded(request, limit.megabytes(), ENVELOPE);
    }

    private static void bounded(ContainerRequestContext request, long megabytes, long envelope) {
        long most = (megabytes << 20) + envelope;
        if (contentLength(request) > most) {
            throw Refusal.tooLarge(megabytes);
        }
        request.setEntityStream(new Limited(request.getEntityStream(), most, megabytes));
    }

    private static long contentLength(ContainerRequestContext request) {
        @Nullable String header = request.getHeaderString("Content-Length");
        return header != null && header.matches("\\d{1,18}") ? Long.parseLong(header) : -1;
    }

    /** Refuses to read on beyond the limit. */
    private static final class Limited extends FilterInputStream {

        private final long megabytes;
        private long left;

        Limited(InputStream in, long most, long megabytes) {
            super(in);
            this.left = most;
            this.megabytes = megabytes;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw Refusal.tooLarge(megabytes);
            }
        }
    }
}
