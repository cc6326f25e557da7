package cn.anxue.web.api;

import cn.anxue.identity.ListedOrganisation;
import cn.anxue.identity.OrganisationInput;
import cn.anxue.identity.OrganisationRecord;
import cn.anxue.identity.OrganisationService;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.Permission;
import cn.anxue.importing.ImportKind;
import cn.anxue.platform.Slice;
import cn.anxue.web.record.Downloads;
import cn.anxue.web.record.ListSheets;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
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

/** The tree of organisations. */
@Path("organisations")
@Tag(name = "organisations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationResource {

    /** Filters of the list. */
    public static final String[] FILTERS = {"q", "tier", "kind", "parentId"};

    @Inject
    private OrganisationService organisations;

    @Inject
    private ImportUploads uploads;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(
            summary = "List organisations",
            description =
                    "Those of the caller's subtrees, parents before children. Sorts: `name`, `tier`, `kind`, `path`.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of the name or credit code")
    @Parameter(
            name = "tier",
            in = ParameterIn.QUERY,
            description = "CITY, DISTRICT, STREET, DEPARTMENT, ENTERPRISE, SITE")
    @Parameter(
            name = "kind",
            in = ParameterIn.QUERY,
            description = "GOVERNMENT, ENTERPRISE, CONTRACTOR, PROPERTY_COMPANY, TRAINING_CENTRE")
    @Parameter(name = "parentId", in = ParameterIn.QUERY, description = "Direct children of this organisation")
    @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "sort", in = ParameterIn.QUERY)
    @Parameter(name = "order", in = ParameterIn.QUERY, description = "asc or desc")
    public Slice<OrganisationView> list() {
        return organisations.list(
                callers.current(), ListPage.of(request, FILTERS).query());
    }

    @GET
    @Path("export.xlsx")
    @Produces({Downloads.XLSX, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The list as a workbook",
            description = "With the list's filters and sorts; at most 20,000 rows.")
    @APIResponse(responseCode = "200", description = "An .xlsx file", content = @Content(mediaType = Downloads.XLSX))
    public Response export() {
        List<ListedOrganisation> rows = organisations.export(
                callers.current(), ListPage.of(request, FILTERS).query());
        return Downloads.xlsx("organisations.xlsx", List.of(ListSheets.organisations(callers.current(), rows)));
    }

    @POST
    @Operation(
            summary = "Create an organisation",
            description =
                    "Needed: `parentId`, `tier` (below the parent's), `kind`, `name`. `creditCode` is checked by its"
                            + " check character and unique. Whoever creates it manages it through the roles held above it.")
    @APIResponseSchema(value = Created.class, responseCode = "201", responseDescription = "Created")
    @APIResponse(responseCode = "404", description = "Parent not within your organisations")
    @APIResponse(responseCode = "422", description = "Wrong input")
    public Response create(OrganisationInput input) {
        long id = organisations.create(callers.current(), input);
        return Response.status(Response.Status.CREATED).entity(new Created(id)).build();
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "Read an organisation",
            description =
                    "With the organisations above it, how many stand directly below it, and how many people work in"
                            + " it and below.")
    public OrganisationRecord get(@PathParam("id") long id) {
        return organisations.record(callers.current(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change an organisation",
            description =
                    "The whole record; its place in the tree stays. With `rowVersion`, 409 when somebody else changed"
                            + " it meanwhile. `active` false closes it.")
    public OrganisationView update(@PathParam("id") long id, OrganisationInput input) {
        return organisations.update(callers.current(), id, input);
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @UploadLimit(megabytes = 20, permission = Permission.ORGANISATION_WRITE)
    @Operation(
            summary = "Import organisations from a spreadsheet",
            description =
                    "One part `file` (.xlsx or .xls, at most 20 MB) like `GET /imports/templates/organisations`, into"
                            + " the subtree of `organisationId`. Runs in the background; follow `GET /imports/{id}`. Rows are"
                            + " matched by credit code, else by name below the same parent; the same file again changes nothing.")
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
        return uploads.start(ImportKind.ORGANISATIONS, organisationId, parts, dryRun);
    }
}
