package cn.anxue.web.api;

import cn.anxue.examination.AnswerData;
import cn.anxue.examination.AttemptView;
import cn.anxue.examination.QuestionReview;
import cn.anxue.platform.Inputs;
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
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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

    /** A question that is being written, and an answer to it with the ids of its preview. */
    public record TryOut(@Nullable QuestionData question, @Nullable AnswerData response) {}

    /**
     * What an answer would earn.
     *
     * @param share the part of the marks, 0 to 1; null when only a person can mark it
     * @param key the right answer
     */
    public record Mark(@Nullable BigDecimal share, QuestionReview.KeyData key) {}

    @POST
    @Path("marks")
    @Operation(
            summary = "Try a question out: what an answer would earn, and the key",
            description = "Stores nothing. Ids are those of the preview: letters by position, R1, R2 … within composite"
                    + " questions.")
    @APIResponseSchema(value = Mark.class, responseCode = "200", responseDescription = "Marked")
    @APIResponse(responseCode = "422", description = "Question not well-formed, or an answer that does not fit it")
    public Mark mark(TryOut tried) {
        QuestionData question = Inputs.present("question", tried.question());
        AnswerData given = tried.response();
        BigDecimal share = questions.tryOut(callers.current(), question, given == null ? null : given.response());
        return new Mark(share, BankItem.key(questions.check(callers.current(), question)));
    }
}
