package cn.anxue.web.api;

import cn.anxue.certification.CertificateRow;
import cn.anxue.certification.CertificateService;
import cn.anxue.curriculum.LessonContent;
import cn.anxue.learning.AssignedCurriculum;
import cn.anxue.learning.BeatView;
import cn.anxue.learning.EnrolmentView;
import cn.anxue.learning.LearningService;
import cn.anxue.learning.LessonOpened;
import cn.anxue.learning.OwnExams;
import cn.anxue.learning.StudyService;
import cn.anxue.platform.Slice;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The signed-in person's own learning. */
@Path("me")
@Tag(name = "my learning")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MyLearningResource {

    @Inject
    private LearningService learning;

    @Inject
    private StudyService study;

    @Inject
    private CertificateService certificates;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    /**
     * A sign of life from an open lesson.
     *
     * @param visible whether the page is in front; missing is false
     * @param active whether there was activity in the last two minutes; missing is false
     * @param resumePoint slide, permille of the text or second of the video; carries no credit
     */
    public record BeatInput(@Nullable Boolean visible, @Nullable Boolean active, @Nullable Integer resumePoint) {}

    @GET
    @Path("assignments")
    @Operation(
            summary = "What I have to do",
            description = "Assigned curricula: incomplete ones by due date, then complete ones. `next` says what to do"
                    + " next: STUDY (`nextLessonId`), EXAM (`examId`), WAIT (`waitUntil`, or attempts are used up:"
                    + " `exam` EXHAUSTED) or DONE. `enrolmentId` is null until the curriculum is opened.")
    public List<AssignedCurriculum> assignments() {
        return learning.home(callers.current());
    }

    @POST
    @Path("assignments/{id}/enrolment")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Open an assigned curriculum",
            description = "The first time pins the curriculum's present version. Safe to repeat: the same id again.")
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "The enrolment")
    @APIResponse(responseCode = "404", description = "Not assigned to you")
    public Response enrol(@PathParam("id") long assignmentId) {
        long id = learning.enrol(callers.current(), assignmentId);
        return Response.status(Response.Status.CREATED).entity(new Created(id)).build();
    }

    @GET
    @Path("enrolments/{id}")
    @Operation(summary = "A curriculum with its lessons and how far they are")
    public EnrolmentView enrolment(@PathParam("id") long id) {
        return learning.enrolment(callers.current(), id);
    }

    @GET
    @Path("enrolments/{id}/lessons/{lessonVersionId}")
    @Operation(summary = "What a lesson shows", description = "Sanitised HTML, slides, video with subtitles.")
    @APIResponseSchema(value = LessonContent.class, responseDescription = "The lesson")
    @APIResponse(responseCode = "404", description = "Not your enrolment, or the lesson is not in it")
    public LessonContent lesson(@PathParam("id") long id, @PathParam("lessonVersionId") long lessonVersionId) {
        return study.content(callers.current(), id, lessonVersionId);
    }

    @POST
    @Path("enrolments/{id}/lessons/{lessonVersionId}/opening")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Open a lesson",
            description = "Needed once before its first beat; tells where to resume and what has been earned.")
    @APIResponseSchema(value = LessonOpened.class, responseDescription = "Opened", responseCode = "200")
    @APIResponse(responseCode = "404", description = "Not your enrolment, or the lesson is not in it")
    public LessonOpened open(@PathParam("id") long id, @PathParam("lessonVersionId") long lessonVersionId) {
        return study.open(callers.current(), id, lessonVersionId);
    }

    @POST
    @Path("enrolments/{id}/lessons/{lessonVersionId}/beats")
    @Operation(
            summary = "A sign of life from an open lesson",
            description = "Send one every 20 s while the lesson is open. The server credits the time since the last"
                    + " beat by its own clock: one lesson at a time per person whatever the number of devices, at most"
                    + " 45 s between beats, at most 8 h a day, only while visible and active. `reason` says why"
                    + " nothing was credited: FIRST_BEAT, HIDDEN, IDLE, OTHER_LESSON, GAP, TOO_SOON or DAILY_CAP.")
    @APIResponseSchema(value = BeatView.class, responseDescription = "Credited or not", responseCode = "200")
    @APIResponse(responseCode = "404", description = "Not your enrolment, or the lesson was not opened")
    public BeatView beat(@PathParam("id") long id, @PathParam("lessonVersionId") long lessonVersionId, BeatInput beat) {
        return study.beat(
                callers.current(),
                id,
                lessonVersionId,
                Boolean.TRUE.equals(beat.visible()),
                Boolean.TRUE.equals(beat.active()),
                beat.resumePoint());
    }

    @GET
    @Path("exams")
    @Operation(
            summary = "My exams",
            description = "Assigned curricula with an exam (`examAllowed`: an attempt may start now), and my attempts.")
    public OwnExams exams() {
        return learning.exams(callers.current());
    }

    @GET
    @Path("certificates")
    @Operation(summary = "My certificates, newest first")
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "size", in = ParameterIn.QUERY)
    public Slice<CertificateRow> certificates() {
        return certificates.own(callers.current(), ListPage.of(request).query());
    }
}
