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
 * Refuses uploads before their body is read: from people without permission, and larger than allowed by their own word.
 * Where the length is not told, reading stops at the limit. So a large upload fills neither memory nor disk.
 */
@Provider
public class UploadGuard implements ContainerRequestFilter {

    /** What multipart adds around the file. */
    private static final long ENVELOPE = 64 << 10;

    @Context
    @SuppressWarnings("NullAway.Init")
    private ResourceInfo resource;

    @Inject
    private Callers callers;

    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable UploadLimit limit = resource.getResourceMethod().getAnnotation(UploadLimit.class);
        if (limit == null) {
            return;
        }
        Caller caller = callers.current();
        if (Arrays.stream(limit.permission()).noneMatch(caller::may)) {
            throw caller.signedIn() ? Refusal.forbidden("forbidden") : Refusal.unauthenticated("signInFirst");
        }
        long length = contentLength(request);
        long most = (limit.megabytes() << 20) + ENVELOPE;
        if (length > most) {
            throw Refusal.tooLarge(limit.megabytes());
        }
        request.setEntityStream(new Limited(request.getEntityStream(), most, limit.megabytes()));
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
