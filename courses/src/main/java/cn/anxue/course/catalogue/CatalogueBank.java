package cn.anxue.course.catalogue;

import java.util.List;

/** A question bank that ships with the product. */
public record CatalogueBank(String name, List<CatalogueQuestion> questions) {

    public CatalogueBank {
        questions = List.copyOf(questions);
    }
}
