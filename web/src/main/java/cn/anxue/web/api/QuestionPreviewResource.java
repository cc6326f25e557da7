package cn.anxue.web.api;

import cn.anxue.examination.AttemptView;
import cn.anxue.questionbank.QuestionData;
import cn.anxue.questionbank.QuestionService;
import cn.anxue.web.record.BankItem;
import cn.anxue.web.request.Callers;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions that are being written. */
@Path("question-previews")
@Tag(name = "question banks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class QuestionPreviewResource {

    @Inject
    private QuestionService questions;

    @Inject
    private Callers callers;

    @POST
    @Operation(
            summary = "Check a question and see it as a candidate would",
            description = "Stores nothing. Options stand in their written order; chance has fixed values.")
    @APIResponseSchema(value = AttemptView.Item.class, responseCode = "200", responseDescription = "Well-formed")
    @APIResponse(responseCode = "422", description = "Not well-formed, with every problem found")
    public AttemptView.Item preview(QuestionData question) {
        return BankItem.shown(questions.check(callers.current(), question));
    }
}
