package cn.anxue.demo;

import cn.anxue.course.catalogue.Catalogue;
import cn.anxue.identity.Caller;
import cn.anxue.media.MediaService;
import cn.anxue.media.StoredMedia;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** Files of the built-in catalogue as media of the training centre, each once. */
@Dependent
class DemoMedia {

    @Inject
    private MediaService media;

    private final Map<String, StoredMedia> stored = new HashMap<>();

    /** The stored file of a catalogue path. */
    StoredMedia file(Caller system, Catalogue catalogue, long owner, String path) {
        return stored.computeIfAbsent(path, wanted -> {
            try (InputStream content = catalogue.open(wanted).orElseThrow()) {
                String name = wanted.substring(wanted.lastIndexOf('/') + 1);
                return media.storeBuiltIn(system, owner, name, content);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
