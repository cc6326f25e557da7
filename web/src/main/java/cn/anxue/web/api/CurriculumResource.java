package cn.anxue.web.api;

import cn.anxue.curriculum.CurriculumInput;
import cn.anxue.curriculum.CurriculumRow;
import cn.anxue.curriculum.CurriculumService;
import cn.anxue.curriculum.CurriculumVersionRow;
import cn.anxue.curriculum.CurriculumView;
import cn.anxue.curriculum.LessonContent;
import cn.anxue.curriculum.PublishedCurriculum;
import cn.anxue.platform.Slice;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Curricula: drafts, publication, versions. */
@Path("curricula")
@Tag(name = "curricula")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CurriculumResource {

    @Inject
    private CurriculumService curricula;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(
            summary = "List curricula",
            description = "Drafts and published ones of your organisations (`own` true), and published ones of"
                    + " organisations above or assigned to yours. Sorts: `title`, `organisation`, `jobCategory`, `id`.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Part of the title",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "organisationId",
            in = ParameterIn.QUERY,
            description = "Owned by this organisation or one below it",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "jobCategory",
            in = ParameterIn.QUERY,
            description = "Code of a job category",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "DRAFT, PUBLISHED or CLOSED; all but closed ones without",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            description = "asc or desc",
            schema = @Schema(type = SchemaType.STRING))
    public Slice<CurriculumRow> list() {
        return curricula.list(
                callers.current(),
                ListPage.of(request, "q", "organisationId", "jobCategory", "state")
                        .query());
    }

    @POST
    @Operation(
            summary = "Draft a curriculum",
            description = "Needed: `organisationId` (the owner, which issues the certificates), `title` (up to 100"
                    + " characters), `jobCategory` (code), `validityMonths` (1–600) and `courseIds` or `examId` or both."
                    + " `requiredHours` (学时 of 45 minutes) may not exceed what the lessons' minutes give; 0 when"
                    + " missing. `studyBeforeExam` is true when missing: the exam opens after all lessons and hours. Next:"
                    + " `POST /curricula/{id}/publication`, then `POST /assignments`.")
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "Drafted")
    @APIResponse(responseCode = "404", description = "Organisation or exam not within your organisations")
    @APIResponse(responseCode = "422", description = "Wrong input")
    public Response create(CurriculumInput input) {
        long id = curricula.create(callers.current(), input);
        return Response.status(Response.Status.CREATED).entity(new Created(id)).build();
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Read a curriculum",
            description = "The draft where `own` is true, the current published version else. `changed` says whether"
                    + " publishing would make a new version.")
    public CurriculumView get(@PathParam("id") long id) {
        return curricula.get(callers.current(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change the draft",
            description =
                    "The whole content; `organisationId` is not read. Published versions and the people on them are"
                            + " not touched. `active` false closes the curriculum for new assignments.")
    @APIResponseSchema(value = CurriculumView.class, responseDescription = "Changed", responseCode = "200")
    @APIResponse(responseCode = "409", description = "`changedMeanwhile`: `rowVersion` is not the present one")
    @APIResponse(responseCode = "422", description = "Wrong input")
    public CurriculumView update(@PathParam("id") long id, CurriculumInput input) {
        return curricula.update(callers.current(), id, input);
    }

    @POST
    @Path("{id}/publication")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Publish the draft as a new version",
            description =
                    "Freezes the lessons' present versions and publishes the exam with it. Assignments give the new"
                            + " version to people who start from now on. Safe to repeat: an unchanged draft answers the present"
                            + " version.")
    @APIResponseSchema(
            value = PublishedCurriculum.class,
            responseCode = "200",
            responseDescription = "The current version: `versionId`, `versionNo` and its content")
    @APIResponse(
            responseCode = "422",
            description = "Everything that keeps a worker from completing it, for example"
                    + " `publish.HOURS_NOT_REACHABLE`, `publish.COURSE_WITHOUT_LESSON`, or the exam's"
                    + " `examPoolTooSmall`")
    public PublishedCurriculum publish(@PathParam("id") long id) {
        return curricula.publish(callers.current(), id);
    }

    @GET
    @Path("{id}/versions")
    @Operation(summary = "List the published versions", description = "Newest first.")
    public List<CurriculumVersionRow> versions(@PathParam("id") long id) {
        return curricula.versions(callers.current(), id);
    }

    @GET
    @Path("{id}/preview")
    @Operation(
            summary = "See it as a worker would",
            description = "The draft as it stands (`versionId` 0) where it is your own, the current version else.")
    public PublishedCurriculum preview(@PathParam("id") long id) {
        return curricula.preview(callers.current(), id);
    }

    @GET
    @Path("{id}/preview/lessons/{lessonVersionId}")
    @Operation(summary = "See a lesson as a worker would", description = "One that the preview names.")
    public LessonContent previewLesson(@PathParam("id") long id, @PathParam("lessonVersionId") long lessonVersionId) {
        return curricula.previewLesson(callers.current(), id, lessonVersionId);
    }
}
