package cn.anxue.web.api;

import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import cn.anxue.questionbank.BankInput;
import cn.anxue.questionbank.BankRow;
import cn.anxue.questionbank.BankView;
import cn.anxue.questionbank.QuestionBankService;
import cn.anxue.questionbank.QuestionData;
import cn.anxue.questionbank.QuestionRow;
import cn.anxue.questionbank.QuestionService;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
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

/** Question banks, and the lists of their questions. */
@Path("question-banks")
@Tag(name = "question banks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class QuestionBankResource {

    static final String[] QUESTION_FILTERS = {"q", "chapter", "type", "difficulty", "tag", "objective", "active", "ids"
    };

    @Inject
    private QuestionBankService banks;

    @Inject
    private QuestionService questions;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    @GET
    @Operation(summary = "List question banks", description = "Sorts: `name`, `organisation`, `createdAt`.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Part of the name",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "organisationId",
            in = ParameterIn.QUERY,
            description = "Banks of this organisation and all below it",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "active",
            in = ParameterIn.QUERY,
            description = "true: not closed; false: closed",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            description = "asc or desc",
            schema = @Schema(type = SchemaType.STRING))
    public Slice<BankRow> list() {
        return banks.list(callers.current(), query("q", "organisationId", "active"));
    }

    @POST
    @Operation(
            summary = "Create a question bank",
            description =
                    "Only `name` is needed (up to 120 characters). Without `organisationId` the bank belongs to the"
                            + " organisation of your highest role that may write banks.")
    @APIResponseSchema(value = Created.class, responseDescription = "Created", responseCode = "201")
    @APIResponse(responseCode = "404", description = "The organisation is not within yours")
    @APIResponse(responseCode = "422", description = "Wrong input")
    public Response create(BankInput input) {
        long id = banks.create(callers.current(), input);
        return Response.status(Response.Status.CREATED).entity(new Created(id)).build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read a question bank", description = "With its active questions counted by type and chapter.")
    public BankView get(@PathParam("id") long id) {
        return banks.get(callers.current(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change a question bank",
            description = "Name, description, and `active`: false closes the bank (no changes, not in new papers), true"
                    + " reopens it. The organisation cannot be changed.")
    @APIResponseSchema(value = BankView.class, responseDescription = "Changed", responseCode = "200")
    @APIResponse(responseCode = "409", description = "Somebody else changed it since `rowVersion` was read")
    public BankView update(@PathParam("id") long id, BankInput input) {
        return banks.update(callers.current(), id, input);
    }

    @GET
    @Path("{id}/questions")
    @Operation(
            summary = "List questions of a bank",
            description = "Sorts: `id`, `stem`, `chapter`, `type`, `difficulty`, `objective`, `changedAt`.")
    @Parameter(
            name = "q",
            in = ParameterIn.QUERY,
            description = "Part of the stem",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "chapter",
            in = ParameterIn.QUERY,
            description = "Chapter; - for questions without one",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description =
                    "SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE, TEXT_ENTRY, NUMERIC_ENTRY, ORDERING or COMPOSITE",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "difficulty",
            in = ParameterIn.QUERY,
            description = "1 to 5",
            schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(
            name = "tag",
            in = ParameterIn.QUERY,
            description = "A whole tag",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "objective",
            in = ParameterIn.QUERY,
            description = "A whole learning objective; - for questions without one",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "active",
            in = ParameterIn.QUERY,
            description = "true: in use; false: retired",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Parameter(
            name = "ids",
            in = ParameterIn.QUERY,
            description = "Questions with these ids, separated by commas; 500 at most",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "page", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "size", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "order",
            in = ParameterIn.QUERY,
            description = "asc or desc",
            schema = @Schema(type = SchemaType.STRING))
    public Slice<QuestionRow> questions(@PathParam("id") long id) {
        return questions.list(callers.current(), id, query(QUESTION_FILTERS));
    }

    @POST
    @Path("{id}/questions")
    @Operation(
            summary = "Write a question",
            description =
                    """
                    Single choice: `{"type":"SINGLE_CHOICE","stem":"…","options":[{"text":"…"},{"text":"…"}],\
                    "answer":["B"]}`; options are called A, B, C … by position unless they have ids. MULTIPLE_CHOICE \
                    alike with one or more answers. TRUE_FALSE: `"answer":["TRUE"]`, no options. TEXT_ENTRY: \
                    `"accepted":["…"]`. NUMERIC_ENTRY: `"value":36,"tolerance":0.5,"unit":"V|伏"`. ORDERING: options, \
                    and all their ids in the right order as `answer`. COMPOSITE: `"notation":"灭火器每 {{1|一}} 个月检查一次。"`, the \
                    text form described in the manual, or `"qti":"<assessmentItem …"`.""")
    @APIResponseSchema(value = Created.class, responseDescription = "Created", responseCode = "201")
    @APIResponse(responseCode = "409", description = "The bank is closed")
    @APIResponse(responseCode = "422", description = "Not well-formed, or the bank has it already")
    public Response write(@PathParam("id") long id, QuestionData question) {
        long made = questions.create(callers.current(), id, question);
        return Response.status(Response.Status.CREATED)
                .entity(new Created(made))
                .build();
    }

    private ListQuery query(String... filters) {
        return ListPage.of(request, filters).query();
    }
}
