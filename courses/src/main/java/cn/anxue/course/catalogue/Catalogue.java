package cn.anxue.course.catalogue;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that ships with the product, read once from the class path. A broken catalogue is a programming error. */
public final class Catalogue {

    private final CatalogueFolder folder;
    private final List<CatalogueCourse> courses;
    private final List<CatalogueBank> banks;
    private final Set<String> media;

    Catalogue(CatalogueFolder folder, List<CatalogueCourse> courses, List<CatalogueBank> banks, Set<String> media) {
        this.folder = folder;
        this.courses = List.copyOf(courses);
        this.banks = List.copyOf(banks);
        this.media = Set.copyOf(media);
    }

    /**
     * Reads and checks the whole catalogue; call it once and keep it.
     *
     * @throws IllegalStateException if a file is missing or not as it should be, naming the file
     */
    public static Catalogue load() {
        return load("/cn/anxue/course/catalogue/");
    }

    static Catalogue load(String base) {
        return new CatalogueReader(new CatalogueFolder(base)).read();
    }

    public List<CatalogueCourse> courses() {
        return courses;
    }

    public List<CatalogueBank> banks() {
        return banks;
    }

    public Optional<CatalogueCourse> course(String id) {
        return courses.stream().filter(course -> course.id().equals(id)).findAny();
    }

    /**
     * A picture, film or subtitle file; the caller closes it. The type for its Content-Type header is what
     * {@link cn.anxue.course.content.MediaType#ofFileName} says.
     *
     * @param path as lessons and questions give it, or {@link CatalogueCourse#path} for pictures within texts
     * @return empty for a path that no lesson, text or question of the catalogue names
     */
    public Optional<InputStream> open(String path) {
        return media.contains(path) ? Optional.of(folder.open(path)) : Optional.empty();
    }
}
