package cn.anxue.web.api;

import cn.anxue.curriculum.CourseInput;
import cn.anxue.curriculum.CourseRow;
import cn.anxue.curriculum.CourseService;
import cn.anxue.curriculum.CourseView;
import cn.anxue.curriculum.LessonInput;
import cn.anxue.curriculum.LessonRow;
import cn.anxue.curriculum.LessonService;
import cn.anxue.curriculum.SlideInput;
import cn.anxue.identity.Permission;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Slice;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Courses of organisations, and the lists of their lessons. */
@Path("courses")
@Tag(name = "courses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CourseResource {

    @Inject
    private CourseService courses;

    @Inject
    private LessonService lessons;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    /** @param lessonIds all lessons of the course, each once, in the wanted order */
    public record Order(@Nullable List<Long> lessonIds) {}

    /** The form of an upload. */
    @Schema(name = "PdfForm")
    public record Form(@Schema(format = "binary", required = true) String file) {}

    @GET
    @Operation(
            summary = "List courses",
            description =
                    "Those of your organisations that are not closed. Sorts: `title`, `organisation`, `createdAt`.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Part of the title",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "organisationId",
            in = ParameterIn.QUERY,
            description = "This organisation and all below it",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "closed: the closed ones instead",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            description = "asc or desc",
            schema = @Schema(type = SchemaType.STRING))
    public Slice<CourseRow> list() {
        return courses.list(
                callers.current(),
                ListPage.of(request, "q", "organisationId", "state").query());
    }

    @POST
    @Operation(
            summary = "Create a course",
            description =
                    "Needed: `organisationId` (the owner) and `title` (up to 100 characters). Then add lessons with"
                            + " `POST /courses/{id}/lessons` and name the course in a curriculum.")
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "404", description = "The organisation is not within yours")
    @APIResponse(responseCode = "422", description = "Wrong input")
    public Response create(CourseInput input) {
        long id = courses.create(callers.current(), input);
        return Response.status(Response.Status.CREATED).entity(new Created(id)).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a course", description = "With its lessons in order, as their current versions are.")
    public CourseView get(@PathParam("id") long id) {
        return courses.get(callers.current(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change a course",
            description = "Title, summary and whether it is open; `organisationId` is not read. Lessons have their own"
                    + " addresses. 409 `changedMeanwhile` when `rowVersion` is not the present one.")
    public CourseView update(@PathParam("id") long id, CourseInput input) {
        return courses.update(callers.current(), id, input);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Close a course",
            description = "It is no longer offered to curricula; published curricula keep its lessons. Safe to repeat;"
                    + " `PUT` with `active` true opens it again.")
    @APIResponse(responseCode = "204", description = "Closed")
    public Response close(@PathParam("id") long id) {
        courses.close(callers.current(), id);
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/lessons")
    @Operation(summary = "List the lessons of a course", description = "All of them, in order.")
    public List<LessonRow> lessons(@PathParam("id") long id) {
        return courses.get(callers.current(), id).lessons();
    }

    @POST
    @Path("{id}/lessons")
    @Operation(
            summary = "Add a lesson",
            description = "At the end of the course. Needed: `title`, `kind`, `minutes` (1–480) and what the kind asks:"
                    + " TEXT a `body` in Markdown (CommonMark and tables; pictures `![alt](media:123)` with the id of an"
                    + " upload); SLIDES the `slides` (`mediaId` of pictures, `words` for who does not see them); VIDEO a"
                    + " `videoId` and maybe `subtitlesId`. Files are uploaded with `POST /media`.")
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "Added")
    @APIResponse(responseCode = "422", description = "Wrong input, or a file that is not there for you")
    public Response add(@PathParam("id") long id, LessonInput input) {
        long lesson = lessons.add(callers.current(), id, input);
        return Response.status(Response.Status.CREATED)
                .entity(new Created(lesson))
                .build();
    }

    @PUT
    @Path("{id}/lessons/order")
    @Operation(summary = "Put the lessons into order")
    @APIResponseSchema(value = CourseView.class, responseDescription = "In the new order", responseCode = "200")
    @APIResponse(responseCode = "422", description = "`curriculumLessonOrder`: not exactly the course's lessons")
    public CourseView order(@PathParam("id") long id, Order order) {
        return courses.order(callers.current(), id, Inputs.present("lessonIds", order.lessonIds()));
    }

    @POST
    @Path("{id}/slides")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @UploadLimit(megabytes = 50, permission = Permission.COURSE_WRITE)
    @Operation(
            summary = "Turn a PDF into slides",
            description =
                    "Up to 50 MB and 100 pages; multipart with the part `file`. Each page becomes a stored picture;"
                            + " the answer is the `slides` of a SLIDES lesson, ready to be sent with it. No lesson is changed.")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Form.class)))
    @APIResponse(
            responseCode = "200",
            description = "The slides in the pages' order",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = SlideInput.class)))
    @APIResponse(responseCode = "413", description = "Larger than 50 MB")
    public List<SlideInput> slides(@PathParam("id") long id, List<EntityPart> parts) throws IOException {
        EntityPart file = new Upload(parts).file();
        try (InputStream pdf = file.getContent()) {
            return lessons.slides(callers.current(), id, Upload.fileName(file), pdf);
        }
    }
}
