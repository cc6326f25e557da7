package cn.anxue.web.api;

import cn.anxue.marking.RubricService;
import cn.anxue.marking.RubricView;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** By what people mark a question. */
@Path("questions/{id}/rubric")
@Tag(name = "marking")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class RubricResource {

    @Inject
    private RubricService rubrics;

    @Inject
    private Callers callers;

    /**
     * A rubric as people write it.
     *
     * @param text a line for each criterion, below it a line for each level that begins with its points; empty for none
     * @param rowVersion as read; null skips the check for changes by others
     */
    public record Text(@Nullable String text, @Nullable Integer rowVersion) {}

    @GET
    @Operation(summary = "The rubric of a question", description = "Empty where there is none.")
    public RubricView get(@PathParam("id") long id) {
        return rubrics.get(callers.current(), id);
    }

    @PUT
    @Operation(
            summary = "Write the rubric of a question",
            description = "A line for each criterion, below it a line for each level that begins with its points. They"
                    + " are scaled to the marks of the question in a paper. Marks given before keep their rubric.")
    @APIResponseSchema(value = RubricView.class, responseCode = "200", responseDescription = "Kept")
    @APIResponse(responseCode = "409", description = "`changedMeanwhile`")
    @APIResponse(responseCode = "422", description = "`rubric…` with the line")
    public RubricView save(@PathParam("id") long id, Text input) {
        return rubrics.save(callers.current(), id, input.text(), input.rowVersion());
    }
}
