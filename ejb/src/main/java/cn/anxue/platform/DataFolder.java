package cn.anxue.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of everything that is not in the database: keys, uploaded media, files waiting for their import. */
@ApplicationScoped
public class DataFolder {

    @Resource(lookup = "anxue/data")
    private String location;

    /** A sub-folder, made if missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(Path.of(location, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
