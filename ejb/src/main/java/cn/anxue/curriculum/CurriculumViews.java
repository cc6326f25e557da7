package cn.anxue.curriculum;

import static cn.anxue.identity.Permission.CURRICULUM_WRITE;

import cn.anxue.course.progress.CreditHours;
import cn.anxue.course.progress.StudyRules;
import cn.anxue.curriculum.CurriculumView.CourseLine;
import cn.anxue.examination.Exams;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.OrganisationView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Read models of curricula. */
@Dependent
class CurriculumViews {

    @Inject
    private CurriculumRepository curricula;

    @Inject
    private CurriculumAccess access;

    @Inject
    private CurriculumDrafts drafts;

    @Inject
    private CurriculumPublishing publishing;

    @Inject
    private Curricula published;

    @Inject
    private Exams exams;

    @Inject
    private Directory directory;

    static CurriculumRow row(
            OwnedCurriculum owned, Map<Long, CurriculumVersion> current, Map<Long, Long> assigned, boolean own) {
        Curriculum curriculum = owned.curriculum();
        @Nullable
        CurriculumVersion version =
                curriculum.currentVersionId == null ? null : current.get(curriculum.currentVersionId);
        return new CurriculumRow(
                curriculum.id(),
                own || version == null ? curriculum.title : version.title,
                curriculum.organisationId,
                owned.organisation(),
                own || version == null ? curriculum.jobCategory : version.jobCategory,
                own || version == null ? curriculum.requiredHours : version.requiredHours,
                state(curriculum),
                version == null ? 0 : version.versionNo,
                version == null ? null : version.publishedAt,
                assigned.getOrDefault(curriculum.id(), 0L),
                own);
    }

    static CurriculumState state(Curriculum curriculum) {
        if (!curriculum.active) {
            return CurriculumState.CLOSED;
        }
        return curriculum.currentVersionId == null ? CurriculumState.DRAFT : CurriculumState.PUBLISHED;
    }

    CurriculumView view(Caller caller, Curriculum curriculum) {
        boolean own = access.isOwn(caller, curriculum);
        PublishedCurriculum content = own
                ? drafts.preview(caller, curriculum)
                : published.published(Objects.requireNonNull(curriculum.currentVersionId));
        OrganisationView owner = access.owner(curriculum);
        return new CurriculumView(
                curriculum.id(),
                owner.id(),
                owner.name(),
                content.title(),
                content.summary(),
                content.jobCategory(),
                lines(curriculum, content, own),
                content.requiredHours(),
                hours(content),
                content.examId(),
                content.examId() == null ? null : exams.view(content.examId()).title(),
                content.studyBeforeExam(),
                content.validityMonths(),
                state(curriculum),
                curriculum.currentVersionId,
                versionNo(curriculum),
                own && publishing.changed(curriculum, content),
                own,
                caller.may(CURRICULUM_WRITE, owner.treePath()),
                curriculum.rowVersion);
    }

    private int versionNo(Curriculum curriculum) {
        return curriculum.currentVersionId == null
                ? 0
                : published.published(curriculum.currentVersionId).versionNo();
    }

    static BigDecimal hours(PublishedCurriculum content) {
        return CreditHours.of(Duration.ofMinutes(content.minutes()), StudyRules.STANDARD);
    }

    private List<CourseLine> lines(Curriculum curriculum, PublishedCurriculum content, boolean own) {
        Set<Long> closed = own
                ? drafts.courses(curriculum).stream()
                        .filter(course -> !course.active)
                        .map(Course::id)
                        .collect(Collectors.toSet())
                : Set.of();
        return content.courses().stream()
                .map(course -> new CourseLine(
                        course.courseId(),
                        course.title(),
                        !closed.contains(course.courseId()),
                        course.lessons().size(),
                        course.minutes()))
                .toList();
    }

    List<CurriculumVersionRow> versions(Curriculum curriculum) {
        return curricula.versionsOf(curriculum.id()).stream()
                .map(version -> new CurriculumVersionRow(
                        version.id(),
                        version.versionNo,
                        version.title,
                        version.requiredHours,
                        version.examId,
                        version.publishedAt,
                        version.publishedBy == null
                                ? null
                                : directory.person(version.publishedBy).name(),
                        Objects.equals(version.id(), curriculum.currentVersionId)))
                .toList();
    }
}
