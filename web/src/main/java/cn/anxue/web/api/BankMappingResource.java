package cn.anxue.web.api;

import cn.anxue.platform.Slice;
import cn.anxue.questionbank.BankMappingService;
import cn.anxue.questionbank.MappingInput;
import cn.anxue.questionbank.MappingView;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How JSON of other systems is read. */
@Path("question-bank-mappings")
@Tag(name = "question banks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BankMappingResource {

    @Inject
    private BankMappingService mappings;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(summary = "List mappings", description = "Sorts: `name`, `organisation`, `changedAt`.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Part of the name",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "order", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    public Slice<MappingView> list() {
        return mappings.list(callers.current(), ListPage.of(request, "q").query());
    }

    @POST
    @Operation(
            summary = "Save a mapping",
            description =
                    """
                    Places are JSON pointers; that of the list begins at the top, all others at a question. \
                    `{"name":"旧系统","mapping":{"list":"/data/*/questions","stem":"/title","options":["/optionList"],\
                    "optionText":"/content","optionRight":"/isRight","answerForm":"FLAGS","chapter":"../name",\
                    "type":"/type","types":{"1":"SINGLE_CHOICE","2":"MULTIPLE_CHOICE"}}}`. A dry run of an import \
                    without a mapping guesses one to start from.""")
    @APIResponseSchema(value = Created.class, responseDescription = "Created", responseCode = "201")
    @APIResponse(responseCode = "422", description = "Wrong input")
    public Response create(MappingInput input) {
        long id = mappings.create(callers.current(), input);
        return Response.status(Response.Status.CREATED).entity(new Created(id)).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a mapping")
    public MappingView get(@PathParam("id") long id) {
        return mappings.get(callers.current(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a mapping", description = "The organisation cannot be changed.")
    @APIResponseSchema(value = MappingView.class, responseDescription = "Changed", responseCode = "200")
    @APIResponse(responseCode = "409", description = "Somebody else changed it since `rowVersion` was read")
    public MappingView update(@PathParam("id") long id, MappingInput input) {
        return mappings.update(callers.current(), id, input);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Delete a mapping", description = "What was imported by it stays.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") long id) {
        mappings.delete(callers.current(), id);
    }
}
