package cn.anxue.web.api;

import cn.anxue.identity.CreatedPerson;
import cn.anxue.identity.Permission;
import cn.anxue.identity.PersonInput;
import cn.anxue.identity.PersonRow;
import cn.anxue.identity.PersonService;
import cn.anxue.identity.PersonView;
import cn.anxue.identity.Role;
import cn.anxue.importing.ImportKind;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import cn.anxue.web.record.Downloads;
import cn.anxue.web.record.ListSheets;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
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

/** People, their employments and their roles. */
@Path("people")
@Tag(name = "people")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PersonResource {

    private static final String[] FILTERS = {"q", "organisationId", "jobCategory", "employment"};

    @Inject
    private PersonService people;

    @Inject
    private ImportUploads uploads;

    @Inject
    private ListSheets sheets;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    /** An employment to add; without {@code startedOn} it begins today. */
    public record EmploymentInput(
            @Nullable Long organisationId, @Nullable String jobCategory, @Nullable LocalDate startedOn) {}

    /** The last day of an employment; null is today. */
    public record EmploymentEnd(@Nullable LocalDate endedOn) {}

    /** A role to grant in an organisation and everything below it. */
    public record RoleInput(@Nullable Role role, @Nullable Long organisationId) {}

    /** A password that is told once. */
    public record DrawnPassword(String oneTimePassword) {}

    @GET
    @Operation(
            summary = "List people",
            description = "A row per employment within the caller's organisations. Sorts: `name`, `username`,"
                    + " `organisation`, `jobCategory`.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of the name, username or mobile number")
    @Parameter(name = "organisationId", in = ParameterIn.QUERY, description = "This organisation and below")
    @Parameter(name = "jobCategory", in = ParameterIn.QUERY, description = "Code of a job category")
    @Parameter(name = "employment", in = ParameterIn.QUERY, description = "former: those who have left")
    @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "sort", in = ParameterIn.QUERY)
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "asc or desc")
    public Slice<PersonRow> list() {
        return people.list(callers.current(), query());
    }

    @GET
    @Path("export.xlsx")
    @Produces({Downloads.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The list as a workbook",
            description = "With the list's filters; at most 20,000 rows; audited.")
    @APIResponse(responseCode = "200", description = "An .xlsx file", content = @Content(mediaType = Downloads.XLSX))
    public Response export() {
        List<PersonRow> rows = people.export(callers.current(), query());
        return Downloads.xlsx("people.xlsx", List.of(sheets.people(callers.current(), rows)));
    }

    @POST
    @Operation(
            summary = "Create a person",
            description =
                    "Needed: `name`, `organisationId`, and `username` or `mobile`. Without `password` a one-time password"
                            + " is drawn and answered once as `oneTimePassword`.")
    @APIResponseSchema(value = CreatedPerson.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "404", description = "The organisation is not within yours")
    @APIResponse(responseCode = "422", description = "Wrong input")
    public Response create(PersonInput input) {
        return Response.status(Response.Status.CREATED)
                .entity(people.create(callers.current(), input))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Read a person",
            description =
                    "With employments and roles within your organisations; numbers are masked; the look is audited.")
    public PersonView get(@PathParam("id") long id) {
        return people.get(callers.current(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change a person",
            description =
                    "Name, username, numbers (blank ones stay), and `active`: false bars the person from signing in.")
    @APIResponseSchema(value = PersonView.class, responseDescription = "Changed")
    @APIResponse(responseCode = "409", description = "Somebody else changed it since `rowVersion` was read")
    public PersonView update(@PathParam("id") long id, PersonInput input) {
        return people.update(callers.current(), id, input);
    }

    @POST
    @Path("{id}/password-reset")
    @Operation(
            summary = "Draw a new one-time password",
            description = "Ends all sign-ins of the person. The password is told here once.")
    public DrawnPassword resetPassword(@PathParam("id") long id) {
        return new DrawnPassword(people.resetPassword(callers.current(), id));
    }

    @POST
    @Path("{id}/employments")
    @Operation(summary = "Add an employment", description = "The person must already be visible to you.")
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "Added")
    public Response employ(@PathParam("id") long id, EmploymentInput input) {
        long employment = people.addEmployment(
                callers.current(),
                id,
                Inputs.present("organisationId", input.organisationId()),
                input.jobCategory(),
                input.startedOn());
        return Response.status(Response.Status.CREATED)
                .entity(new Created(employment))
                .build();
    }

    @POST
    @Path("employments/{employmentId}/end")
    @Operation(summary = "End an employment", description = "On the last day given, else today; history stays.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response endEmployment(@PathParam("employmentId") long employmentId, @Nullable EmploymentEnd end) {
        people.endEmployment(callers.current(), employmentId, end == null ? null : end.endedOn());
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/roles")
    @Operation(
            summary = "Grant a role",
            description = "In an organisation and everything below it. Nobody grants more than they hold there.")
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "Granted")
    @APIResponse(responseCode = "403", description = "The role allows more than you may at that organisation")
    public Response grant(@PathParam("id") long id, RoleInput input) {
        long grant = people.grantRole(
                callers.current(),
                id,
                Inputs.present("role", input.role()),
                Inputs.present("organisationId", input.organisationId()));
        return Response.status(Response.Status.CREATED)
                .entity(new Created(grant))
                .build();
    }

    @DELETE
    @Path("roles/{grantId}")
    @Operation(summary = "Take a role back")
    @APIResponse(responseCode = "204", description = "Taken back")
    public Response revoke(@PathParam("grantId") long grantId) {
        people.revokeRole(callers.current(), grantId);
        return Response.noContent().build();
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @UploadLimit(megabytes = 20, permission = Permission.PERSON_WRITE)
    @Operation(
            summary = "Import people from a spreadsheet",
            description =
                    "One part `file` (.xlsx or .xls, at most 20 MB) like `GET /imports/templates/people`, into the subtree"
                            + " of `organisationId`. Runs in the background; follow `GET /imports/{id}`. People are matched by"
                            + " identity number, mobile number or username; the same file again changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ImportUploads.FileForm.class)))
    @APIResponseSchema(value = Created.class, responseCode = "202", responseDescription = "Started")
    @APIResponse(responseCode = "413", description = "Larger than 20 MB")
    @APIResponse(responseCode = "422", description = "No spreadsheet, no header, no rows, with macros, or a zip bomb")
    public Response importFile(
            List<EntityPart> parts,
            @QueryParam("organisationId") @Parameter(description = "Into this organisation and below") @Nullable
                    Long organisationId,
            @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Check everything, write nothing")
                    boolean dryRun) {
        return uploads.start(ImportKind.PEOPLE, organisationId, parts, dryRun);
    }

    private ListQuery query() {
        return ListPage.of(request, FILTERS).query();
    }
}
