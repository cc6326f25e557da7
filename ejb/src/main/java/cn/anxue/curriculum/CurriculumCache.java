package cn.anxue.curriculum;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.LongFunction;

/**
 * Published curricula and lessons by version id. They never change, except for the name of the organisation, which is
 * fresh within ten minutes.
 */
@ApplicationScoped
public class CurriculumCache {

    private final Cache<Long, PublishedCurriculum> curricula = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final Cache<Long, LessonContent> lessons =
            Caffeine.newBuilder().maximumSize(500).build();

    PublishedCurriculum curriculum(long versionId, LongFunction<PublishedCurriculum> load) {
        return curricula.get(versionId, load::apply);
    }

    LessonContent lesson(long versionId, LongFunction<LessonContent> load) {
        return lessons.get(versionId, load::apply);
    }
}
