package cn.anxue.web.api;

import cn.anxue.examination.AccommodationInput;
import cn.anxue.examination.AccommodationRow;
import cn.anxue.examination.AccommodationService;
import cn.anxue.platform.Slice;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** More time for people who need it. */
@Path("exams/{id}/accommodations")
@Tag(name = "exams")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccommodationResource {

    /** Filters of the list. */
    public static final String[] FILTERS = {"q"};

    @Inject
    private AccommodationService accommodations;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(
            summary = "Who gets more time in an exam",
            description = "People of your organisations. Sorts: `person`, `organisation`, `grantedAt`.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of the name")
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "size", in = ParameterIn.QUERY)
    @Parameter(name = "sort", in = ParameterIn.QUERY)
    @Parameter(name = "order", in = ParameterIn.QUERY)
    public Slice<AccommodationRow> list(@PathParam("id") long id) {
        return accommodations.list(
                callers.current(), id, ListPage.of(request, FILTERS).query());
    }

    @POST
    @Operation(
            summary = "Give a person more time",
            description =
                    "In place of what the person had. Attempts get it at their start; in a sitting it moves the end"
                            + " for this person.")
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "Granted")
    @APIResponse(responseCode = "422", description = "`accommodationUnknown`, `accommodationNothing`, `outOfRange`")
    public Response grant(@PathParam("id") long id, AccommodationInput input) {
        return Response.status(Response.Status.CREATED)
                .entity(new Created(accommodations.grant(callers.current(), id, input)))
                .build();
    }

    @DELETE
    @Path("{accommodationId}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take more time back", description = "Who has started keeps the time given then.")
    @APIResponse(responseCode = "204", description = "Taken back")
    public void withdraw(
            @PathParam("id") long id,
            @Parameter(description = "Id of the accommodation") @PathParam("accommodationId") long accommodationId) {
        accommodations.withdraw(callers.current(), id, accommodationId);
    }
}
