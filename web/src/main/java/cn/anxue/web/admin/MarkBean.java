package cn.anxue.web.admin;

import cn.anxue.course.content.MediaType;
import cn.anxue.exam.marking.Rubric;
import cn.anxue.marking.Annotation;
import cn.anxue.marking.MarkInput;
import cn.anxue.marking.MarkingDesk;
import cn.anxue.marking.MarkingService;
import cn.anxue.media.MediaPath;
import cn.anxue.media.MediaService;
import cn.anxue.platform.Refusal;
import cn.anxue.web.record.MarkWords;
import cn.anxue.web.record.ReviewedQuestion;
import cn.anxue.web.request.Requests;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Behind /admin/mark: a response in front of its marker. */
@Named
@RequestScoped
public class MarkBean extends RecordBean {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private MarkingService marking;

    @Inject
    private MediaService media;

    private @Nullable MarkingDesk desk;
    private @Nullable BigDecimal points;
    private @Nullable String remark;
    private @Nullable String annotations;

    /**
     * A part of the response.
     *
     * @param id as annotations name it: R1, R2 …
     * @param text what was written; empty for a file
     * @param picture address of a picture; null for none
     * @param file address of another file; null for none
     */
    public record Part(String id, String text, @Nullable String picture, @Nullable String file) {}

    /** A criterion with what was chosen, so that a refusal does not lose it. */
    public record Choice(int number, Rubric.Criterion criterion, @Nullable Integer chosen) {}

    @PostConstruct
    void begin() {
        desk = marking.desk(caller(), neededId());
    }

    /** Gives the mark and takes the next response. */
    public @Nullable String next() {
        @Nullable Long version = Requests.id(request(), "version");
        if (!feedback().attempt(() -> marking.give(caller(), neededId(), input()))) {
            return null;
        }
        feedback().done("marking.given");
        return marking.next(caller(), getDesk().examId(), version)
                .map(next -> "/admin/mark?faces-redirect=true&id=" + next.seatId()
                        + (version == null ? "" : "&version=" + version))
                .orElse(exam());
    }

    /** Gives the mark and goes back to the overview. */
    public @Nullable String stop() {
        return act(
                () -> marking.give(caller(), neededId(), input()),
                "marking.given",
                "/admin/marking-exam?id=" + getDesk().examId());
    }

    public @Nullable String giveBack() {
        return act(
                () -> marking.giveBack(caller(), neededId()),
                "marking.returned",
                "/admin/marking-exam?id=" + getDesk().examId());
    }

    private String exam() {
        return "/admin/marking-exam?faces-redirect=true&id=" + getDesk().examId();
    }

    private MarkInput input() {
        return new MarkInput(points, getChoices().stream().map(Choice::chosen).toList(), remark, places());
    }

    private List<Annotation> places() {
        if (annotations == null || annotations.isBlank()) {
            return List.of();
        }
        try {
            return List.of(JSON.fromJson(annotations, Annotation[].class));
        } catch (JsonbException malformed) {
            throw Refusal.invalid("annotations", "annotationPlace");
        }
    }

    public MarkingDesk getDesk() {
        return Objects.requireNonNull(desk);
    }

    /** The question in words, with key and explanation. */
    public ReviewedQuestion getQuestion() {
        return ReviewedQuestion.of(caller().locale(), getDesk().question());
    }

    /** What was answered, interaction by interaction. */
    public List<Part> getParts() {
        @Nullable
        List<Map<String, List<String>>> turns = getDesk().question().response() == null
                ? null
                : Objects.requireNonNull(getDesk().question().response()).turns();
        return turns == null || turns.isEmpty()
                ? List.of()
                : turns.get(turns.size() - 1).entrySet().stream()
                        .filter(part -> !part.getValue().isEmpty())
                        .map(part -> part(part.getKey(), part.getValue()))
                        .toList();
    }

    private Part part(String id, List<String> words) {
        @Nullable Long file = words.get(0).matches("/media/\\d{1,18}") ? MediaPath.id(words.get(0)) : null;
        if (file == null) {
            return new Part(id, String.join("；", words), null, null);
        }
        boolean picture = media.open(caller(), file).type().use() == MediaType.Use.PICTURE;
        return new Part(id, "", picture ? words.get(0) : null, picture ? null : words.get(0));
    }

    /** The rubric's criteria; empty without one. */
    public List<Choice> getChoices() {
        @Nullable Rubric rubric = getDesk().rubric();
        return rubric == null
                ? List.of()
                : IntStream.range(0, rubric.criteria().size())
                        .mapToObj(i -> new Choice(i, rubric.criteria().get(i), chosen(i)))
                        .toList();
    }

    private @Nullable Integer chosen(int criterion) {
        @Nullable String level = request().getParameter("levels[" + criterion + "]");
        return level == null || !level.matches("\\d{1,2}") ? null : Integer.valueOf(level);
    }

    /** Marks so far, for those who may see them. */
    public List<MarkWords> getEarlier() {
        return getDesk().earlier().stream()
                .map(mark -> MarkWords.of(mark, getDesk().question().response()))
                .toList();
    }

    public @Nullable BigDecimal getPoints() {
        return points;
    }

    public void setPoints(@Nullable BigDecimal points) {
        this.points = points;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }

    public @Nullable String getAnnotations() {
        return annotations;
    }

    public void setAnnotations(@Nullable String annotations) {
        this.annotations = annotations;
    }
}
