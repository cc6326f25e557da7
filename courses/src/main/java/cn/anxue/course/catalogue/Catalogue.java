package cn.anxue.course.catalogue;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Everything that ships with the product, read once from the class path. A broken catalogue is a programming error. */
public final class Catalogue {

    private Catalogue() {}

    /** @throws IllegalStateException if a file is missing or not as it should be, naming the file */
    public static Catalogue load() {
        throw new UnsupportedOperationException();
    }

    public List<CatalogueCourse> courses() {
        throw new UnsupportedOperationException();
    }

    public List<CatalogueBank> banks() {
        throw new UnsupportedOperationException();
    }

    public Optional<CatalogueCourse> course(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * A picture, film or subtitle file; the caller closes it.
     *
     * @param path as lessons and questions give it
     * @return empty for a path that no lesson, text or question of the catalogue names
     */
    public Optional<InputStream> open(String path) {
        throw new UnsupportedOperationException();
    }
}
