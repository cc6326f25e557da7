package cn.anxue.web.api;

import cn.anxue.questionbank.QuestionData;
import cn.anxue.questionbank.QuestionService;
import cn.anxue.questionbank.QuestionView;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single questions. */
@Path("questions/{id}")
@Tag(name = "question banks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class QuestionResource {

    @Inject
    private QuestionService questions;

    @Inject
    private Callers callers;

    @GET
    @Operation(summary = "Read a question", description = "Its current content as `question`, and all its versions.")
    public QuestionView get(@PathParam("id") long id) {
        return questions.get(callers.current(), id);
    }

    @PUT
    @Operation(
            summary = "Change a question",
            description = "Takes the whole content, as `question` of GET has it; of a composite question"
                    + " send `notation` or `qti`, whichever you changed. Makes a new version, unless the content is"
                    + " the same; papers that were drawn keep theirs.")
    @APIResponseSchema(value = QuestionView.class, responseDescription = "Changed", responseCode = "200")
    @APIResponse(responseCode = "409", description = "The bank is closed, or somebody else changed the question")
    @APIResponse(responseCode = "422", description = "Not well-formed")
    public QuestionView update(@PathParam("id") long id, QuestionData question) {
        return questions.update(callers.current(), id, question);
    }

    @POST
    @Path("retirement")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Retire a question", description = "New papers leave it out; no body.")
    public QuestionView retire(@PathParam("id") long id) {
        return questions.retire(callers.current(), id);
    }

    @DELETE
    @Path("retirement")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Put a retired question into use again")
    public QuestionView restore(@PathParam("id") long id) {
        return questions.restore(callers.current(), id);
    }
}
