package cn.anxue.web.api;

import cn.anxue.certification.VerificationService;
import cn.anxue.certification.VerifiedCertificate;
import cn.anxue.platform.Refusal;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Anyone verifies a certificate by its number. */
@Path("verifications")
@Tag(name = "verification")
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {

    @Inject
    private VerificationService verification;

    @Inject
    private Callers callers;

    @GET
    @Path("{number}")
    @SecurityRequirements
    @Operation(
            summary = "Verify a certificate",
            description = "Needs no sign-in. Spaces, hyphens and lower case in the number are forgiven. Answers masked"
                    + " identity and status (VALID, EXPIRED, REVOKED).")
    @APIResponseSchema(
            value = VerifiedCertificate.class,
            responseDescription = "Masked identity and status",
            responseCode = "200")
    @APIResponse(responseCode = "404", description = "No certificate has this number")
    @APIResponse(responseCode = "422", description = "`certificateNumber`: mistyped, the check digit is wrong")
    @APIResponse(responseCode = "429", description = "More than 30 a minute from your address; see Retry-After")
    public VerifiedCertificate verify(@PathParam("number") String number) {
        return verification.verify(callers.current(), number).orElseThrow(Refusal::notFound);
    }
}
