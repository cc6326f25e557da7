package cn.anxue.web.api;

import cn.anxue.identity.PersonService;
import cn.anxue.identity.PersonView;
import cn.anxue.identity.SignInService;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's own account. */
@Path("me")
@Tag(name = "me")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject
    private PersonService people;

    @Inject
    private SignInService signIns;

    @Inject
    private Callers callers;

    /** The present password and the wanted one. */
    public record PasswordChange(@Nullable String present, @Nullable String wanted) {}

    @GET
    @Operation(summary = "My account", description = "With employments and roles.")
    public PersonView own() {
        return people.own(callers.current());
    }

    @PUT
    @Path("password")
    @Operation(
            summary = "Change my password",
            description = "The only request allowed while `mustChangePassword` is true.")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "422", description = "The present password is wrong, or the wanted one too weak")
    public Response changePassword(PasswordChange change) {
        signIns.changePassword(callers.current(), change.present(), change.wanted());
        return Response.noContent().build();
    }

    @DELETE
    @Path("sign-ins")
    @Operation(summary = "Sign out everywhere", description = "Ends every browser session and token of mine.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response signOutEverywhere() {
        signIns.signOutEverywhere(callers.current());
        return Response.noContent().build();
    }
}
