package cn.anxue.web.api;

import cn.anxue.identity.SignInService;
import cn.anxue.identity.SignedIn;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.TokenAuthentication;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sign-in of API clients. */
@Path("tokens")
@Tag(name = "sign-in")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    @Inject
    private SignInService signIns;

    @Inject
    private HallDevices hallDevices;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    /** @param username username or mobile number */
    public record Credentials(@Nullable String username, @Nullable String password) {}

    /**
     * @param mustChangePassword while true, the token allows only {@code PUT /me/password}
     */
    public record Token(String token, long personId, String name, boolean mustChangePassword, Instant expiresAt) {}

    @POST
    @SecurityRequirements
    @Operation(
            summary = "Sign in",
            description = "Username or mobile number and password. The token is valid for 12 hours.")
    @APIResponseSchema(value = Token.class, responseDescription = "Signed in", responseCode = "200")
    @APIResponse(responseCode = "401", description = "Wrong username or password")
    @APIResponse(responseCode = "409", description = "`hallDevice`: at a device of an exam hall only its pages sign in")
    @APIResponse(responseCode = "429", description = "Too many failures; see Retry-After")
    public Token create(
            Credentials credentials,
            @Parameter(description = "Shown in the list of sign-ins") @HeaderParam("User-Agent") @Nullable
                    String agent) {
        hallDevices.refuse(callers.current(), request);
        SignedIn signedIn = signIns.signIn(
                callers.current(),
                credentials.username(),
                credentials.password(),
                SignInService.Kind.API,
                agent == null ? "" : agent);
        return new Token(
                signedIn.token(),
                signedIn.personId(),
                signedIn.name(),
                signedIn.mustChangePassword(),
                signedIn.expiresAt());
    }

    @DELETE
    @Path("current")
    @Operation(summary = "Sign out", description = "Ends the token of this request.")
    @APIResponse(responseCode = "204", description = "Signed out")
    public void end() {
        TokenAuthentication.token(request).ifPresent(token -> signIns.signOut(callers.current(), token));
    }
}
