package cn.anxue.course.content;

import java.util.Optional;

/** Decides which pictures a lesson may show: maps what the author wrote to an address that the product itself serves. */
@FunctionalInterface
public interface PictureLinks {

    /**
     * The address at which the picture is served.
     *
     * @param source what stands between the parentheses of {@code ![alt](source)}
     * @return an address that starts with {@code /} (any other scheme is dropped again by the sanitiser), or empty if
     *     this lesson has no such picture, which leaves only its alternative text
     */
    Optional<String> resolve(String source);
}
