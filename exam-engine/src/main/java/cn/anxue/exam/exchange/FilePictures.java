package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.ImportedQuestion.Warning;
import cn.anxue.exam.exchange.ImportedQuestion.WarningCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The pictures of one question in a file, as its entry is read. */
final class FilePictures {
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<String, Picture> named = new LinkedHashMap<>();
    private @Nullable Picture ofStem;

    /** Pictures that all belong to the stem. */
    static FilePictures ofStem(List<byte[]> contents) {
        FilePictures pictures = new FilePictures();
        contents.forEach(pictures::addStem);
        return pictures;
    }

    /** Takes the first picture that browsers show; others are told of. */
    void addStem(byte[] content) {
        Optional<Picture> shown = Picture.of(content);
        if (shown.isEmpty()) {
            warn(WarningCode.PICTURE_FORMAT);
        } else if (ofStem == null) {
            ofStem = shown.get();
        } else {
            warn(WarningCode.FURTHER_PICTURE);
        }
    }

    /** The name for an option or a text to show the picture by; null when browsers do not show it. */
    @Nullable
    String addNamed(byte[] content) {
        Optional<Picture> shown = Picture.of(content);
        if (shown.isEmpty()) {
            warn(WarningCode.PICTURE_FORMAT);
            return null;
        }
        named.put(shown.get().name(), shown.get());
        return shown.get().name();
    }

    private void warn(WarningCode code) {
        warnings.add(new Warning(code, List.of()));
    }

    @Nullable
    Picture stem() {
        return ofStem;
    }

    /** By the names that options and texts show them by. */
    Map<String, Picture> named() {
        return named;
    }

    List<Warning> warnings() {
        return warnings;
    }
}
