package cn.anxue.web.request;

import cn.anxue.course.content.MediaType;
import cn.anxue.media.MediaService;
import cn.anxue.media.StoredMedia;
import cn.anxue.platform.Refusal;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends stored files, {@code /media/<id>}, whole or in the ranges that video players ask for. */
@WebServlet("/media/*")
public class MediaServlet extends HttpServlet {

    private static final Pattern ID = Pattern.compile("/\\d{1,18}");

    @Inject
    private MediaService media;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<StoredMedia> found = find(request, response);
        if (found.isPresent()) {
            send(found.get(), request, response);
        }
    }

    private Optional<StoredMedia> find(HttpServletRequest request, HttpServletResponse response) throws IOException {
        @Nullable String path = request.getPathInfo();
        if (path == null || !ID.matcher(path).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return Optional.empty();
        }
        try {
            return Optional.of(media.open(TokenAuthentication.caller(request), Long.parseLong(path.substring(1))));
        } catch (Refusal refusal) {
            response.sendError(
                    switch (refusal.kind()) {
                        case UNAUTHENTICATED -> HttpServletResponse.SC_UNAUTHORIZED;
                        case FORBIDDEN -> HttpServletResponse.SC_FORBIDDEN;
                        default -> HttpServletResponse.SC_NOT_FOUND;
                    });
            return Optional.empty();
        }
    }

    private static void send(StoredMedia file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = '"' + file.sha256() + '"';
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Content-Security-Policy", policy(file.type()));
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type().mime());
        Optional<ByteRange> asked = ByteRange.asked(request.getHeader("Range"), file.bytes());
        @Nullable String unchangedSince = request.getHeader("If-Range");
        boolean whole = asked.isEmpty() || (unchangedSince != null && !unchangedSince.equals(tag));
        ByteRange range = whole ? new ByteRange(0, file.bytes()) : asked.get();
        if (range.length() < 0) {
            response.setHeader("Content-Range", "bytes */" + file.bytes());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        if (!whole) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", range.contentRange(file.bytes()));
        }
        response.setContentLengthLong(range.length());
        if (!request.getMethod().equals("HEAD")) {
            copy(file, range, response.getOutputStream());
        }
    }

    /** Opened by itself, a file may run and load nothing. Chromium shows no PDF inside a sandbox; they run no scripts. */
    private static String policy(MediaType type) {
        String nothing = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return type == MediaType.PDF ? nothing : nothing + "; sandbox";
    }

    private static void copy(StoredMedia file, ByteRange range, OutputStream out) throws IOException {
        try (FileChannel in = FileChannel.open(file.file(), StandardOpenOption.READ)) {
            in.position(range.start());
            byte[] buffer = new byte[1 << 16];
            long left = range.length();
            while (left > 0) {
                int read = in.read(ByteBuffer.wrap(buffer, 0, (int) Math.min(buffer.length, left)));
                if (read < 0) {
                    throw new IOException("file is shorter than its row says: " + file.file());
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
