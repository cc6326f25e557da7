package cn.anxue.web.api;

import cn.anxue.examination.AnswerData;
import cn.anxue.learning.PracticeChapter;
import cn.anxue.learning.PracticePlan;
import cn.anxue.learning.PracticeQuestion;
import cn.anxue.learning.PracticeResult;
import cn.anxue.learning.PracticeService;
import cn.anxue.learning.WrongQuestion;
import cn.anxue.platform.Slice;
import cn.anxue.web.request.Callers;
import cn.anxue.web.request.ListPage;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Practice and the wrong-question book. */
@Path("me")
@Tag(name = "practice")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PracticeResource {

    @Inject
    private PracticeService practice;

    @Inject
    private Callers callers;

    @Inject
    private HttpServletRequest request;

    /** What is answered, with the option ids as shown. */
    public record Answer(@Nullable AnswerData response) {}

    @GET
    @Path("enrolments/{id}/practice/chapters")
    @Operation(
            summary = "Chapters to practise",
            description = "Of the questions that the curriculum's exam draws from.")
    public List<PracticeChapter> chapters(@PathParam("id") long id) {
        return practice.chapters(callers.current(), id);
    }

    @GET
    @Path("enrolments/{id}/practice/question")
    @Operation(
            summary = "The next question to practise",
            description = "Without `after`, where practice of that plan goes on: the first question not answered yet.")
    @Parameter(name = "chapter", description = "Only this chapter, by name; missing: all")
    @Parameter(name = "order", description = "sequential (default) or random: always the same random order for you")
    @Parameter(name = "wrong", description = "true: only your wrong-question book")
    @Parameter(name = "after", description = "versionId of the question before")
    @APIResponseSchema(
            value = PracticeQuestion.class,
            responseDescription = "The question without its key",
            responseCode = "200")
    @APIResponse(responseCode = "409", description = "`practiceDone`: nothing left in this plan")
    public PracticeQuestion question(
            @PathParam("id") long id,
            @QueryParam("chapter") @Nullable String chapter,
            @QueryParam("order") @DefaultValue("sequential") String order,
            @QueryParam("wrong") @DefaultValue("false") boolean wrong,
            @QueryParam("after") @Nullable Long after) {
        PracticePlan plan = new PracticePlan(chapter, "random".equals(order), wrong);
        return practice.question(callers.current(), id, plan, after);
    }

    @POST
    @Path("enrolments/{id}/practice/{versionId}/answers")
    @Operation(
            summary = "Answer a practice question",
            description = "Answers right or wrong, the key and the explanation. A wrong answer puts the question into"
                    + " the wrong-question book; two right answers in a row take it out.")
    @APIResponseSchema(
            value = PracticeResult.class,
            responseDescription = "Right or wrong, with the key",
            responseCode = "200")
    @APIResponse(responseCode = "404", description = "Not your enrolment, or the question is not in its exam")
    @APIResponse(responseCode = "422", description = "No answer, or one that does not fit the question")
    public PracticeResult answer(@PathParam("id") long id, @PathParam("versionId") long versionId, Answer answer) {
        return practice.answer(callers.current(), id, versionId, answer.response());
    }

    @GET
    @Path("wrong-questions")
    @Operation(summary = "My wrong-question book (错题本), newest first")
    @Parameter(name = "page", in = ParameterIn.QUERY)
    @Parameter(name = "size", in = ParameterIn.QUERY)
    public Slice<WrongQuestion> wrongQuestions() {
        return practice.wrongBook(callers.current(), ListPage.of(request).query());
    }
}
