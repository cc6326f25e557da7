package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.ImportedQuestion.Warning;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pictures anchored to one row.
 *
 * @param first the first one that browsers show, or null
 */
record RowPictures(@Nullable Picture first, List<Warning> warnings) {

    static RowPictures of(List<byte[]> contents) {
        List<Warning> warnings = new ArrayList<>();
        Picture first = null;
        for (byte[] content : contents) {
            String mediaType = mediaType(content);
            if (mediaType == null) {
                warnings.add(new Warning(WarningCode.PICTURE_FORMAT, List.of()));
            } else if (first == null) {
                first = new Picture(mediaType, content);
            } else {
                warnings.add(new Warning(WarningCode.FURTHER_PICTURE, List.of()));
            }
        }
        return new RowPictures(first, warnings);
    }

    private static @Nullable String mediaType(byte[] content) {
        if (startsWith(content, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        } else if (startsWith(content, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        return startsWith(content, 'G', 'I', 'F', '8') ? "image/gif" : null;
    }

    private static boolean startsWith(byte[] content, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
