package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.TextRefusal.Code;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A stranger's text file: within limits, in UTF-8, UTF-16 with a mark, GB 18030 or Windows-1252. */
final class TextFile {
    /** Longest line, in UTF-16 units: a paragraph of a paper has a tenth of it. */
    static final int MAX_LINE = 20_000;

    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final char MARK = '\uFEFF';

    private TextFile() {}

    private static byte[] bytes(InputStream stream, ImportLimits limits) {
        try {
            byte[] bytes = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.maxBytes() + 1));
            if (bytes.length > limits.maxBytes()) {
                throw new TextRefusal(Code.TOO_LARGE, limits.maxBytes());
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a stream, without a byte-order mark; the stream is not closed. */
    static String text(InputStream stream, ImportLimits limits) {
        return text(bytes(stream, limits));
    }

    /** The text of bytes that {@link #isText} says to be some. */
    static String text(byte[] bytes) {
        return decoded(bytes).map(TextFile::withoutMark).orElseThrow(() -> new TextRefusal(Code.NOT_TEXT));
    }

    /** Whether the bytes can be read as text without control characters. */
    static boolean isText(byte[] bytes) {
        return decoded(bytes)
                .filter(text -> text.chars().noneMatch(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0))
                .isPresent();
    }

    /** The lines of a text, without a byte-order mark; a line break of any kind ends one. */
    static List<String> lines(String text, ImportLimits limits) {
        if (text.length() > limits.maxBytes()) {
            throw new TextRefusal(Code.TOO_LARGE, limits.maxBytes());
        }
        if (text.indexOf('\0') >= 0) {
            throw new TextRefusal(Code.NOT_TEXT);
        }
        List<String> lines = List.of(LINE_BREAK.split(withoutMark(text), -1));
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).length() > MAX_LINE) {
                throw new TextRefusal(Code.LINE_TOO_LONG, index + 1, MAX_LINE);
            }
        }
        return lines;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static Optional<String> decoded(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, StandardCharsets.UTF_16);
        }
        Optional<String> unicode = decoded(bytes, StandardCharsets.UTF_8);
        return unicode.isPresent()
                ? unicode
                : decoded(bytes, Charset.forName(western(bytes) ? "windows-1252" : "GB18030"));
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Chinese characters come as pairs of high bytes nearly always, accented letters stand alone. */
    private static boolean western(byte[] bytes) {
        int alone = 0;
        int together = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                boolean beside = (i > 0 && bytes[i - 1] < 0) || (i + 1 < bytes.length && bytes[i + 1] < 0);
                alone += beside ? 0 : 1;
                together += beside ? 1 : 0;
            }
        }
        return alone > together;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
