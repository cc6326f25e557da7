package cn.anxue.web.api;

import cn.anxue.identity.SignInService;
import cn.anxue.identity.SignedIn;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.Requests;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in again on a page that stays open: the browser gets its cookie anew. */
@Path("sign-ins")
@Tag(name = "sign-in")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SignInResource {

    @Inject
    private SignInService signIns;

    @Inject
    private HallDevices hallDevices;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    /**
     * @param personId whose page is open; nobody else is signed in
     * @param username username or mobile number
     */
    public record Again(@Nullable Long personId, @Nullable String username, @Nullable String password) {}

    /** @param mustChangePassword while true, the cookie allows only changing the password */
    public record Renewed(boolean mustChangePassword, Instant expiresAt) {}

    @POST
    @SecurityRequirements
    @Operation(
            summary = "Sign in again in the browser",
            description = "For a page that stays open when its sign-in has ended. Sets the same cookie as the sign-in"
                    + " page; needs the header `X-Anxue`. API clients use `POST /tokens`.")
    @APIResponseSchema(
            value = Renewed.class,
            responseDescription = "Signed in; the cookie is set",
            responseCode = "200")
    @APIResponse(responseCode = "401", description = "Wrong username or password")
    @APIResponse(
            responseCode = "403",
            description = "`signInOther`: the credentials are another person's; `markerMissing`: no header `X-Anxue`")
    @APIResponse(responseCode = "409", description = "`hallDevice`: at a device of an exam hall only its pages sign in")
    @APIResponse(responseCode = "429", description = "Too many failures; see Retry-After")
    public Renewed again(
            Again again,
            @Parameter(description = "Anything; other sites cannot send it") @HeaderParam("X-Anxue") @Nullable
                    String marker,
            @Context HttpServletResponse response) {
        if (marker == null) {
            throw Refusal.forbidden("markerMissing");
        }
        hallDevices.refuse(callers.current(), request);
        SignedIn signedIn = signIns.signInAgain(
                callers.current(),
                Inputs.present("personId", again.personId()),
                again.username(),
                again.password(),
                String.valueOf(request.getHeader("User-Agent")));
        Requests.tokenCookie(request, response, signedIn.token());
        return new Renewed(signedIn.mustChangePassword(), signedIn.expiresAt());
    }
}
