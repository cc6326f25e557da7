package cn.anxue.course.catalogue;

import java.util.List;

/**
 * A course that ships with the product.
 *
 * @param id its folder name, unique in the catalogue
 */
public record CatalogueCourse(String id, String title, String summary, List<CatalogueLesson> lessons) {

    public CatalogueCourse {
        lessons = List.copyOf(lessons);
    }

    /**
     * The path of a picture that one of this course's texts names, for {@link Catalogue#open}.
     *
     * @param source as written in the text, relative to the course's folder
     */
    public String path(String source) {
        return id + "/" + source;
    }
}
