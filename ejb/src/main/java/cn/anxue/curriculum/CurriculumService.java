package cn.anxue.curriculum;

import static cn.anxue.identity.Permission.CURRICULUM_READ;
import static cn.anxue.identity.Permission.CURRICULUM_WRITE;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.Requires;
import cn.anxue.identity.Scope;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Drafting and publishing curricula. Who sees what: {@link CurriculumAccess}. */
@Stateless
public class CurriculumService {

    @Inject
    private CurriculumRepository curricula;

    @Inject
    private AssignmentRepository assignments;

    @Inject
    private CurriculumAccess access;

    @Inject
    private CurriculumDrafts drafts;

    @Inject
    private CurriculumPublishing publishing;

    @Inject
    private CurriculumViews views;

    @Inject
    private Curricula published;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    /**
     * Sorts: title, organisation, jobCategory, id. Filters: q (title), organisationId (its subtree), jobCategory, state
     * (DRAFT, PUBLISHED, CLOSED; without it all but closed ones).
     */
    @Requires(CURRICULUM_READ)
    public Slice<CurriculumRow> list(Caller caller, ListQuery query) {
        Scope scope = caller.scope(CURRICULUM_READ);
        List<OwnedCurriculum> found = curricula.list(scope, query);
        Map<Long, CurriculumVersion> current = curricula.versions(found.stream()
                .map(owned -> owned.curriculum().currentVersionId)
                .filter(Objects::nonNull)
                .toList());
        Map<Long, Long> assigned = assignments.countByCurriculum(
                found.stream().map(owned -> owned.curriculum().id()).toList());
        List<CurriculumRow> rows = found.stream()
                .map(owned -> CurriculumViews.row(owned, current, assigned, scope.contains(owned.treePath())))
                .toList();
        return Slice.of(rows, curricula.count(scope, query), query);
    }

    /** The draft for the owner's administrators, the published version for others; else «not found». */
    @Requires(CURRICULUM_READ)
    public CurriculumView get(Caller caller, long id) {
        return views.view(caller, access.readable(caller, id));
    }

    /** @return the id of the new draft */
    @Requires(CURRICULUM_WRITE)
    public long create(Caller caller, CurriculumInput input) {
        Curriculum made = new Curriculum();
        made.organisationId = directory
                .organisation(caller, CURRICULUM_WRITE, Inputs.present("organisationId", input.organisationId()))
                .id();
        made.createdAt = caller.now();
        drafts.fill(caller, made, input);
        curricula.add(made);
        drafts.placeCourses(caller, made, input.courseIds());
        record(caller, made, "curriculum.create");
        return made.id();
    }

    /** Changes the draft; published versions stay as they are. */
    @Requires(CURRICULUM_WRITE)
    public CurriculumView update(Caller caller, long id, CurriculumInput input) {
        Curriculum found = access.own(caller, CURRICULUM_WRITE, id);
        Inputs.sameVersion(input.rowVersion(), found.rowVersion);
        drafts.fill(caller, found, input);
        drafts.placeCourses(caller, found, input.courseIds());
        curricula.flush();
        record(caller, found, "curriculum.update");
        return views.view(caller, found);
    }

    /**
     * Freezes the draft as a new version, and its exam with it. Safe to repeat: unchanged content answers the present
     * version. Refuses with everything that keeps a worker from completing it.
     */
    @Requires(CURRICULUM_WRITE)
    public PublishedCurriculum publish(Caller caller, long id) {
        return publishing.publish(caller, access.own(caller, CURRICULUM_WRITE, id));
    }

    /** The published versions, newest first. */
    @Requires(CURRICULUM_READ)
    public List<CurriculumVersionRow> versions(Caller caller, long id) {
        return views.versions(access.readable(caller, id));
    }

    /** What a worker would see: the draft as it stands for the owner's administrators, the published version else. */
    @Requires(CURRICULUM_READ)
    public PublishedCurriculum preview(Caller caller, long id) {
        Curriculum found = access.readable(caller, id);
        return access.isOwn(caller, found)
                ? drafts.preview(caller, found)
                : published.published(Objects.requireNonNull(found.currentVersionId));
    }

    /** A lesson of that preview. */
    @Requires(CURRICULUM_READ)
    public LessonContent previewLesson(Caller caller, long id, long lessonVersionId) {
        if (preview(caller, id).lessons().noneMatch(lesson -> lesson.lessonVersionId() == lessonVersionId)) {
            throw Refusal.notFound();
        }
        return published.lesson(lessonVersionId);
    }

    private void record(Caller caller, Curriculum curriculum, String act) {
        audit.append(
                caller.personId(),
                caller.now(),
                act,
                "curriculum/" + curriculum.id(),
                curriculum.organisationId,
                curriculum.title);
    }
}
