package cn.anxue.web.api;

import cn.anxue.curriculum.LessonInput;
import cn.anxue.curriculum.LessonService;
import cn.anxue.curriculum.LessonView;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Single lessons of courses, for their authors. */
@Path("lessons")
@Tag(name = "courses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LessonResource {

    @Inject
    private LessonService lessons;

    @Inject
    private Callers callers;

    /** @param body Markdown of an unsaved lesson */
    public record Draft(@Nullable String body) {}

    /** Safe HTML, as study pages show it. */
    public record Rendered(String html) {}

    @GET
    @Path("{id}")
    @Operation(
            summary = "Read a lesson",
            description = "`body` is the source of its current version, `page` what a worker sees of it.")
    public LessonView get(@PathParam("id") long id) {
        return lessons.get(callers.current(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change a lesson",
            description = "The whole content, as when adding it. Saves a new version when something changed; curricula"
                    + " that are published keep theirs until they are published again.")
    @APIResponseSchema(value = LessonView.class, responseDescription = "Changed", responseCode = "200")
    @APIResponse(responseCode = "409", description = "`changedMeanwhile`: `rowVersion` is not the present one")
    @APIResponse(responseCode = "422", description = "Wrong input, or a file that is not there for you")
    public LessonView update(@PathParam("id") long id, LessonInput input) {
        return lessons.update(callers.current(), id, input);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a lesson", description = "From its course; published curricula keep it.")
    @APIResponse(responseCode = "204", description = "Removed")
    public Response remove(@PathParam("id") long id) {
        lessons.remove(callers.current(), id);
        return Response.noContent().build();
    }

    @POST
    @Path("preview")
    @Operation(summary = "Render Markdown", description = "By the renderer of study pages; nothing is stored.")
    public Rendered preview(Draft draft) {
        return new Rendered(lessons.preview(callers.current(), draft.body()));
    }
}
