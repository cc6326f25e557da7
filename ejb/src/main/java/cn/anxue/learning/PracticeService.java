package cn.anxue.learning;

import static cn.anxue.identity.Permission.SIGNED_IN;

import cn.anxue.curriculum.Curricula;
import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.item.Question;
import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.ResponseCodec;
import cn.anxue.exam.paper.PaperView;
import cn.anxue.exam.paper.Slot;
import cn.anxue.exam.scoring.Marker;
import cn.anxue.exam.scoring.MarkingRule;
import cn.anxue.examination.AnswerData;
import cn.anxue.examination.QuestionReviews;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Slice;
import cn.anxue.questionbank.QuestionPool;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Practising the questions that an own curriculum's exam draws from, and the wrong-question book (错题本). */
@Stateless
public class PracticeService {

    /** By the question for those of one moment, so that pages neither repeat nor miss any. */
    private static final Comparator<Place> NEWEST_FIRST = Comparator.comparing(
                    (Place place) -> place.answer().answeredAt)
            .reversed()
            .thenComparing(place -> place.entry().questionId());

    @Inject
    private EnrolmentRepository enrolments;

    @Inject
    private PracticeRepository practice;

    @Inject
    private PracticePool pools;

    @Inject
    private QuestionPool questions;

    @Inject
    private Curricula curricula;

    @Inject
    private StudyClocks clocks;

    /** The chapters in the order of the bank; empty when the curriculum has no exam. */
    @Requires(SIGNED_IN)
    public List<PracticeChapter> chapters(Caller caller, long enrolmentId) {
        Enrolment enrolment = enrolments.own(caller.person(), enrolmentId);
        Map<Long, PracticeAnswer> answers = answers(caller);
        Map<String, List<PracticePool.Entry>> chapters = pool(enrolment).stream()
                .collect(Collectors.groupingBy(PracticePool.Entry::chapter, LinkedHashMap::new, Collectors.toList()));
        return chapters.entrySet().stream()
                .map(chapter -> new PracticeChapter(
                        chapter.getKey(),
                        chapter.getValue().size(),
                        only(chapter.getValue(), answers.keySet()).size(),
                        only(chapter.getValue(), wrong(answers)).size()))
                .toList();
    }

    /**
     * The question to practise now: after {@code after}, or where practice of the plan goes on. Refuses with
     * «practiceDone» when nothing is left.
     */
    @Requires(SIGNED_IN)
    public PracticeQuestion question(Caller caller, long enrolmentId, PracticePlan plan, @Nullable Long after) {
        Enrolment enrolment = enrolments.own(caller.person(), enrolmentId);
        Map<Long, PracticeAnswer> answers = answers(caller);
        List<PracticePool.Entry> order = PracticeOrder.arranged(pool(enrolment), plan, enrolment.practiceSeed);
        List<PracticePool.Entry> asked = plan.wrongOnly() ? only(order, wrong(answers)) : order;
        Set<Long> done = plan.wrongOnly() ? Set.of() : answers.keySet();
        PracticePool.Entry entry =
                PracticeOrder.next(order, asked, after, done).orElseThrow(() -> Refusal.conflict("practiceDone"));
        Item item = load(entry.versionId()).item();
        return new PracticeQuestion(
                enrolmentId,
                entry.versionId(),
                entry.chapter(),
                asked.indexOf(entry) + 1,
                asked.size(),
                QuestionReviews.item(slot(enrolment, entry.versionId(), item), item));
    }

    /** Marks an answer and shows the key. Refuses with «not found» a question outside the curriculum's exam. */
    @Requires(SIGNED_IN)
    public PracticeResult answer(Caller caller, long enrolmentId, long versionId, @Nullable AnswerData given) {
        Enrolment enrolment = enrolments.own(caller.person(), enrolmentId);
        PracticePool.Entry entry = pool(enrolment).stream()
                .filter(candidate -> candidate.versionId() == versionId)
                .findFirst()
                .orElseThrow(Refusal::notFound);
        Question question = load(versionId);
        Slot slot = slot(enrolment, versionId, question.item());
        Response response = response(slot, question.item(), given);
        BigDecimal points =
                Marker.mark(question.key(), response, BigDecimal.ONE, MarkingRule.ALL_OR_NOTHING, slot.seed());
        boolean right = points.compareTo(BigDecimal.ONE) == 0;
        PracticeAnswer kept = kept(caller, entry);
        kept.count(right, versionId, caller.now());
        return new PracticeResult(
                right,
                QuestionReviews.review(slot, question, ResponseCodec.write(response), points),
                kept.inWrongBook,
                rightToLeave(kept));
    }

    /** What the caller answered wrong and not yet right often enough since, newest first. */
    @Requires(SIGNED_IN)
    public Slice<WrongQuestion> wrongBook(Caller caller, ListQuery query) {
        List<Place> places = wrongPlaces(caller);
        List<Place> page =
                places.stream().skip(query.offset()).limit(query.size()).toList();
        Map<Long, Question> loaded = questions.questions(
                page.stream().map(place -> place.entry().versionId()).toList());
        return Slice.of(page.stream().map(place -> wrong(place, loaded)).toList(), places.size(), query);
    }

    private record Place(Enrolment enrolment, PracticePool.Entry entry, PracticeAnswer answer) {}

    /** Every question of the book once, through the newest enrolment whose exam may ask it. */
    private List<Place> wrongPlaces(Caller caller) {
        Map<Long, PracticeAnswer> answers = practice.answers(caller.person()).stream()
                .filter(answer -> answer.inWrongBook)
                .collect(Collectors.toMap(answer -> answer.questionId, Function.identity()));
        if (answers.isEmpty()) {
            return List.of();
        }
        Map<Long, Place> places = new LinkedHashMap<>();
        for (Enrolment enrolment : enrolments.ofPerson(caller.person())) {
            for (PracticePool.Entry entry : pool(enrolment)) {
                PracticeAnswer answer = answers.get(entry.questionId());
                if (answer != null) {
                    places.putIfAbsent(entry.questionId(), new Place(enrolment, entry, answer));
                }
            }
        }
        return places.values().stream().sorted(NEWEST_FIRST).toList();
    }

    private WrongQuestion wrong(Place place, Map<Long, Question> loaded) {
        Question question = loaded.get(place.entry().versionId());
        if (question == null) {
            throw new IllegalStateException("question version " + place.entry().versionId() + " is gone");
        }
        return new WrongQuestion(
                place.enrolment().id(),
                curricula.published(place.enrolment().versionId).title(),
                place.entry().versionId(),
                place.entry().chapter(),
                question.item().stem(),
                place.answer().timesWrong,
                rightToLeave(place.answer()),
                place.answer().answeredAt);
    }

    private PracticeAnswer kept(Caller caller, PracticePool.Entry entry) {
        clocks.locked(caller.person(), caller.now());
        return practice.answer(caller.person(), entry.questionId()).orElseGet(() -> {
            PracticeAnswer made = new PracticeAnswer();
            made.personId = caller.person();
            made.questionId = entry.questionId();
            made.versionId = entry.versionId();
            made.answeredAt = caller.now();
            practice.add(made);
            return made;
        });
    }

    private List<PracticePool.Entry> pool(Enrolment enrolment) {
        return enrolment.examId == null ? List.of() : pools.of(enrolment.examId);
    }

    private Map<Long, PracticeAnswer> answers(Caller caller) {
        return practice.answers(caller.person()).stream()
                .collect(Collectors.toMap(answer -> answer.questionId, Function.identity()));
    }

    private static Set<Long> wrong(Map<Long, PracticeAnswer> answers) {
        return answers.values().stream()
                .filter(answer -> answer.inWrongBook)
                .map(answer -> answer.questionId)
                .collect(Collectors.toSet());
    }

    private static List<PracticePool.Entry> only(List<PracticePool.Entry> entries, Set<Long> questionIds) {
        return entries.stream()
                .filter(entry -> questionIds.contains(entry.questionId()))
                .toList();
    }

    private static int rightToLeave(PracticeAnswer answer) {
        return answer.inWrongBook ? PracticeAnswer.RIGHT_TO_LEAVE - answer.streak : 0;
    }

    private Question load(long versionId) {
        Question found = questions.questions(List.of(versionId)).get(versionId);
        if (found == null) {
            throw Refusal.notFound();
        }
        return found;
    }

    private static Slot slot(Enrolment enrolment, long versionId, Item item) {
        int count = item.options().size();
        List<Integer> order = item.type() == ItemType.TRUE_FALSE
                ? IntStream.range(0, count).boxed().toList()
                : PracticeOrder.options(count, enrolment.practiceSeed, versionId);
        return new Slot(1, versionId, BigDecimal.ONE, order, enrolment.practiceSeed + versionId);
    }

    private static Response response(Slot slot, Item item, @Nullable AnswerData given) {
        Response shown = given == null ? null : given.response();
        if (shown == null) {
            throw Refusal.invalid("response", "required");
        }
        try {
            return PaperView.toCanonical(slot, item, shown);
        } catch (EngineException e) {
            throw Refusal.invalid("response", "malformedResponse");
        }
    }
}
