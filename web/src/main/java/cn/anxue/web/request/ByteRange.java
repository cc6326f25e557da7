package cn.anxue.web.request;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file, as the header {@code Range} asks for it (RFC 9110, one range).
 *
 * @param length -1 where the range lies outside the file
 */
record ByteRange(long start, long length) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Empty where no range is asked for, or several: the whole file is an allowed answer to those. */
    static Optional<ByteRange> asked(@Nullable String header, long size) {
        Matcher matcher = ONE.matcher(header == null ? "" : header.strip());
        if (!matcher.matches() || (matcher.group(1) + matcher.group(2)).isEmpty()) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            long last = Math.min(size, Long.parseLong(matcher.group(2)));
            return Optional.of(last == 0 ? outside() : new ByteRange(size - last, last));
        }
        long start = Long.parseLong(matcher.group(1));
        long end = matcher.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(matcher.group(2)));
        return Optional.of(start >= size || end < start ? outside() : new ByteRange(start, end - start + 1));
    }

    private static ByteRange outside() {
        return new ByteRange(0, -1);
    }

    String contentRange(long size) {
        return "bytes " + start + "-" + (start + length - 1) + "/" + size;
    }
}
