package cn.anxue.curriculum;

import static cn.anxue.identity.Permission.CURRICULUM_READ;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.Permission;
import cn.anxue.identity.Scope;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Who sees which curriculum. Drafts: those who hold the permission at the owner (I9). Published ones also: those who
 * hold it anywhere below the owner, and those to whose organisations (or above them) it is assigned; they see the
 * published version only, and may assign it further within their own subtrees.
 */
@Dependent
class CurriculumAccess {

    @Inject
    private CurriculumRepository curricula;

    @Inject
    private AssignmentRepository assignments;

    @Inject
    private Directory directory;

    /** The curriculum of an owner within the caller's subtrees; refuses with «not found» else. */
    Curriculum own(Caller caller, Permission permission, long id) {
        Curriculum found = curricula.find(id).orElseThrow(Refusal::notFound);
        caller.check(permission, owner(found).treePath());
        return found;
    }

    /** A curriculum that the caller may see at least as published; refuses with «not found» else. */
    Curriculum readable(Caller caller, long id) {
        Curriculum found = curricula.find(id).orElseThrow(Refusal::notFound);
        if (!isOwn(caller, found) && !isPublishedFor(caller, found)) {
            throw Refusal.notFound();
        }
        return found;
    }

    boolean isOwn(Caller caller, Curriculum curriculum) {
        return caller.may(CURRICULUM_READ, owner(curriculum).treePath());
    }

    OrganisationView owner(Curriculum curriculum) {
        return directory.organisation(curriculum.organisationId);
    }

    private boolean isPublishedFor(Caller caller, Curriculum curriculum) {
        if (curriculum.currentVersionId == null) {
            return false;
        }
        Scope scope = caller.scope(CURRICULUM_READ);
        Set<Long> upwards = scope.upwards();
        return upwards.contains(curriculum.organisationId)
                || assignments.ofCurriculum(curriculum.id()).stream()
                        .anyMatch(assignment ->
                                upwards.contains(assignment.organisationId()) || scope.contains(assignment.treePath()));
    }
}
