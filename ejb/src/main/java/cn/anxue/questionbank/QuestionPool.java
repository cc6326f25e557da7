package cn.anxue.questionbank;

import cn.anxue.exam.item.Question;
import cn.anxue.exam.paper.PoolItem;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Permission;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Questions for the modules that draw, show and mark them. Only {@link #check} looks at permissions: whoever calls the
 * others has checked its caller.
 */
@Dependent
public class QuestionPool {

    @Inject
    private QuestionRepository questions;

    @Inject
    private BankRepository banks;

    @Inject
    private VersionCache cache;

    /** The current versions of the active questions of banks that are not closed, by version id: for new papers. */
    public List<PoolItem> current(Collection<Long> bankIds) {
        return questions.currentPool(Set.copyOf(bankIds));
    }

    /** These very versions, by version id, whether or not they are still current; unknown ids are left out. */
    public List<PoolItem> frozen(Collection<Long> versionIds) {
        return questions.frozenPool(Set.copyOf(versionIds));
    }

    /**
     * Content and keys by version id; unknown ids are left out. An item's id is its version's id, a picture is the path
     * {@code /media/<id>}.
     */
    public Map<Long, Question> questions(Collection<Long> versionIds) {
        Map<Long, Question> found = new HashMap<>();
        versions(versionIds).forEach((id, version) -> found.put(id, version.question()));
        return found;
    }

    /** The question that each version belongs to: the same for all its versions. */
    public Map<Long, Long> questionOf(Collection<Long> versionIds) {
        Map<Long, Long> found = new HashMap<>();
        versions(versionIds).forEach((id, version) -> found.put(id, version.questionId()));
        return found;
    }

    /** Refuses with «not found» unless the bank exists and the caller holds the permission for its organisation (I9). */
    public void check(Caller caller, Permission permission, long bankId) {
        caller.check(permission, banks.treePath(bankId).orElseThrow(Refusal::notFound));
    }

    /** The bank's name; refuses with «not found» where there is no such bank. */
    public String bankName(long bankId) {
        return banks.find(bankId).orElseThrow(Refusal::notFound).name;
    }

    /** Active questions per chapter in the order in which the chapters came into the banks; "" counts those without. */
    public Map<String, Integer> chapters(Collection<Long> bankIds) {
        return questions.chapters(Set.copyOf(bankIds));
    }

    private Map<Long, VersionCache.Version> versions(Collection<Long> versionIds) {
        return cache.all(Set.copyOf(versionIds), missing -> questions.versions(missing).stream()
                .collect(Collectors.toMap(
                        QuestionVersion::id,
                        version -> new VersionCache.Version(version.questionId, version.question()))));
    }
}
