package cn.anxue.curriculum;

import cn.anxue.identity.Directory;
import cn.anxue.identity.Workplace;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Look-ups of what is taught and due, for the other modules' services, which have checked the caller's permission.
 * Published things come from a cache.
 */
@Dependent
public class Curricula {

    @Inject
    private CurriculumRepository curricula;

    @Inject
    private CourseRepository courses;

    @Inject
    private AssignmentRepository assignments;

    @Inject
    private Directory directory;

    @Inject
    private CurriculumCache cache;

    /** A published version; «not found» when there is none of that id. */
    public PublishedCurriculum published(long curriculumVersionId) {
        return cache.curriculum(curriculumVersionId, this::load);
    }

    /** A lesson version ready to show. */
    public LessonContent lesson(long lessonVersionId) {
        return cache.lesson(lessonVersionId, id -> {
            LessonVersion version = courses.version(id).orElseThrow(Refusal::notFound);
            return LessonPages.page(version, courses.slides(id));
        });
    }

    /** What is due for a person by the workplaces of that day, next due first; each assignment once. */
    public List<AssignmentFor> assignmentsFor(long personId, Instant now) {
        List<Workplace> workplaces = directory.workplaces(personId, now);
        Set<Long> organisations = workplaces.stream()
                .flatMap(workplace -> Arrays.stream(workplace.treePath().split("/")))
                .filter(part -> !part.isEmpty())
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        if (organisations.isEmpty()) {
            return List.of();
        }
        return assignments.at(organisations).stream()
                .filter(assignment -> workplaces.stream().anyMatch(assignment::covers))
                .toList();
    }

    /**
     * The assignments that may lead to an exam: those of every curriculum of which some version ends with it, since
     * people stay on the version that they started.
     */
    public List<AssignmentFor> assignmentsOfExam(long examId) {
        return assignments.ofExam(examId);
    }

    private PublishedCurriculum load(long versionId) {
        CurriculumVersion version = curricula.version(versionId).orElseThrow(Refusal::notFound);
        Curriculum curriculum = curricula.find(version.curriculumId).orElseThrow();
        return new PublishedCurriculum(
                versionId,
                version.curriculumId,
                version.versionNo,
                version.title,
                version.summary,
                version.jobCategory,
                version.requiredHours,
                version.examId,
                version.studyBeforeExam,
                version.validityMonths,
                curriculum.organisationId,
                directory.organisation(curriculum.organisationId).name(),
                version.publishedAt,
                PlacedLesson.courses(curricula.lessons(versionId)));
    }
}
