package cn.anxue.questionbank;

import cn.anxue.exam.item.Question;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Question versions in memory. They never change (I12) and their ids are never used again, so none goes stale. */
@ApplicationScoped
class VersionCache {

    private static final int MOST_VERSIONS = 50_000;

    private final Cache<Long, Version> versions =
            Caffeine.newBuilder().maximumSize(MOST_VERSIONS).build();

    /** A version's content and the question and bank it belongs to. */
    record Version(long questionId, Question question) {}

    /** The versions with these ids; {@code load} gives those that are not in memory. */
    Map<Long, Version> all(
            Collection<Long> ids, Function<? super Set<? extends Long>, ? extends Map<Long, Version>> load) {
        return versions.getAll(ids, load);
    }
}
