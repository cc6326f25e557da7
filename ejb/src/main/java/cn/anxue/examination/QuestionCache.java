package cn.anxue.examination;

import cn.anxue.exam.item.Question;
import cn.anxue.exam.paper.Paper;
import cn.anxue.exam.paper.Slot;
import cn.anxue.questionbank.QuestionPool;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Question versions, which never change, in memory: a hall of people at one exam share them. */
@ApplicationScoped
public class QuestionCache {

    private final Cache<Long, Question> kept =
            Caffeine.newBuilder().maximumSize(10_000).build();

    @Inject
    private QuestionPool questions;

    /** The paper's questions by version, with their keys. */
    public Map<Long, Question> of(Paper paper) {
        List<Long> versions = paper.slots().stream().map(Slot::versionId).toList();
        return kept.getAll(versions, missing -> questions.questions(List.copyOf(missing)));
    }
}
