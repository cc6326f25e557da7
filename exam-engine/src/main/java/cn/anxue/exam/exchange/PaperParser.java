package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.PaperImport.Doubt;
import cn.anxue.exam.exchange.PaperImport.DoubtCode;
import cn.anxue.exam.exchange.PaperImport.Line;
import cn.anxue.exam.exchange.PaperImport.Role;
import cn.anxue.exam.exchange.PaperWords.Field;
import cn.anxue.exam.exchange.PaperWords.Segment;
import cn.anxue.exam.exchange.PaperWords.TypeHead;
import cn.anxue.exam.exchange.StemCleaner.Numbered;
import cn.anxue.exam.item.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through the lines of a paper once and gathers each question's. */
final class PaperParser {
    private final PaperLines source;
    private final int maxQuestions;

    private final List<PaperDraft> drafts = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Doubt> unplaced = new ArrayList<>();
    private final PaperAnswers answers = new PaperAnswers();

    private @Nullable PaperDraft current;
    private Field open = Field.BODY;
    private boolean inList;
    private int answered;
    private int tableUntil;
    private int section;
    private int style;
    private int last;
    private String type = "";
    private String chapter = "";

    PaperParser(List<String> raw, int maxQuestions) {
        this.source = new PaperLines(raw);
        this.maxQuestions = maxQuestions;
    }

    List<PaperDraft> drafts() {
        return drafts;
    }

    List<Line> lines() {
        return lines;
    }

    List<Doubt> unplaced() {
        return unplaced;
    }

    PaperParser parse() {
        for (int index = 0; index < source.size(); index++) {
            Role role = role(index);
            boolean belongs = current != null && role != Role.BLANK && role != Role.OTHER && role != Role.HEADING;
            int row = belongs && current != null ? current.row() : 0;
            if (belongs && current != null) {
                current.line(index + 1);
            }
            lines.add(new Line(index + 1, source.raw(index), role, row));
        }
        giveAnswers();
        findRunTogether();
        return this;
    }

    private Role role(int index) {
        String half = source.half(index);
        if (half.isBlank()) {
            return Role.BLANK;
        }
        if (index < tableUntil || isTable(index)) {
            return Role.ANSWER_LIST;
        }
        Optional<TypeHead> typeHead = PaperWords.typeHead(half);
        if (typeHead.isPresent()) {
            return typeHead(index, typeHead.get());
        }
        if (PaperWords.isListHead(half) && source.isListAhead(index)) {
            close();
            inList = true;
            return Role.ANSWER_LIST;
        }
        Optional<String> name = PaperWords.chapter(half);
        if (name.isPresent() && PaperWords.segments(half, half).get(0).field() == Field.BODY) {
            return chapter(index, half, name.get());
        }
        return inList && !isQuestionAgain(index) ? listLine(index) : line(index);
    }

    /** Takes a table of answers that begins here. */
    private boolean isTable(int index) {
        int next = source.nextFilled(index);
        List<PaperAnswers.Item> items =
                next < 0 ? List.of() : PaperAnswers.table(source.half(index), source.half(next));
        if (items.isEmpty()) {
            return false;
        }
        close();
        inList = true;
        answers.addTable(index + 1, next + 1, items);
        tableUntil = next + 1;
        return true;
    }

    private Role typeHead(int index, TypeHead head) {
        close();
        boolean listed = PaperAnswers.isList(withoutColon(head.rest()));
        if (listed || (inList && (source.hasItems(index) || (source.isListAhead(index) && isAwaited(head.type()))))) {
            answers.part(head.type());
            if (listed) {
                answers.add(index + 1, withoutColon(head.rest()));
            }
            return Role.ANSWER_LIST;
        }
        inList = false;
        newSection();
        type = head.type();
        return Role.HEADING;
    }

    /** Whether questions of the type have no list yet; else a heading in a list begins the next part of the paper. */
    private boolean isAwaited(String wanted) {
        return drafts.subList(answered, drafts.size()).stream()
                .anyMatch(draft -> PaperWords.sameType(draft.type(), wanted));
    }

    private static String withoutColon(String rest) {
        return rest.replaceFirst("^\\s*[:,]\\s*", "").strip();
    }

    private Role chapter(int index, String half, String name) {
        close();
        if (inList && (!PaperWords.isChapter(half) || source.hasItems(index))) {
            answers.part("");
            return Role.ANSWER_LIST;
        }
        if (PaperWords.isChapter(half)) {
            type = "";
        }
        inList = false;
        newSection();
        chapter = name;
        return Role.HEADING;
    }

    private void newSection() {
        section++;
        style = 0;
    }

    private void close() {
        current = null;
        open = Field.BODY;
    }

    /** Whether a line in a list is a question of the next part of the paper instead. */
    private boolean isQuestionAgain(int index) {
        String half = source.half(index);
        boolean again = StemCleaner.numbered(half).isPresent()
                && PaperAnswers.items(half).isEmpty()
                && (source.optionsFollow(index) || PaperOptions.inStem(half).isPresent());
        if (again) {
            inList = false;
            newSection();
        }
        return again;
    }

    private Role listLine(int index) {
        boolean understood = false;
        for (Segment segment : PaperWords.segments(source.text(index), source.half(index))) {
            understood |= switch (segment.field()) {
                case BODY ->
                    answers.add(index + 1, segment.text())
                            || (open == Field.EXPLANATION && answers.detail(index + 1, true, segment.text()));
                case ANSWER ->
                    answers.add(index + 1, segment.text()) || answers.detail(index + 1, false, segment.text());
                case EXPLANATION -> answers.detail(index + 1, true, segment.text());
                default -> false;
            };
            open = segment.field() == Field.BODY ? open : segment.field();
        }
        return understood ? Role.ANSWER_LIST : Role.OTHER;
    }

    private Role line(int index) {
        if (!inList && !answers.isEmpty() && current == null) {
            giveAnswers();
        }
        List<Segment> segments = PaperWords.segments(source.text(index), source.half(index));
        if (isListLine(segments)) {
            close();
            inList = true;
            return listLine(index);
        }
        Role role = Role.OTHER;
        for (Segment segment : segments) {
            Role part = segment.field() == Field.BODY ? body(index, segment.text()) : field(segment);
            role = role == Role.OTHER ? part : role;
        }
        return role;
    }

    /** A list without a heading: two answers or more in one line. */
    private static boolean isListLine(List<Segment> segments) {
        Field field = segments.get(0).field();
        return segments.size() == 1
                && (field == Field.ANSWER || field == Field.BODY)
                && PaperAnswers.isList(Texts.halfWidth(segments.get(0).text()));
    }

    private Role field(Segment segment) {
        if (current == null) {
            return Role.OTHER;
        }
        current.take(segment.field(), segment.text());
        open = segment.field();
        return switch (segment.field()) {
            case ANSWER -> Role.ANSWER;
            case EXPLANATION -> Role.EXPLANATION;
            default -> Role.DETAIL;
        };
    }

    private Role body(int index, String text) {
        Optional<Map.Entry<Integer, String>> before = PaperWords.typeBefore(Texts.halfWidth(text));
        String said = before.map(mark -> text.substring(mark.getKey())).orElse(text);
        String ownType = before.map(mark -> mark.getValue()).orElse("");
        Optional<Numbered> numbered =
                StemCleaner.numbered(Texts.halfWidth(said)).filter(this::begins);
        if (numbered.isPresent()) {
            Numbered found = numbered.get();
            style = found.style();
            begin(index, found.number(), said.substring(found.end()), ownType);
            return Role.STEM;
        }
        if (current != null && isOption(index, said)) {
            current.option(said.strip());
            open = Field.BODY;
            return Role.OPTION;
        }
        if (beginsUnnumbered(index, said)) {
            begin(index, 0, said, ownType);
            return Role.STEM;
        }
        return current == null ? Role.OTHER : goOn(index, current, said);
    }

    private boolean isOption(int index, String said) {
        PaperDraft draft = current;
        if (draft == null) {
            return false;
        }
        String half = Texts.halfWidth(said);
        return PaperOptions.goesOn(half, draft.lastLetter())
                || (draft.optionLines().isEmpty() && PaperOptions.isFirst(half, source.next(index)));
    }

    /** Whether a number begins a question here, and is not one of an enumeration. */
    private boolean begins(Numbered found) {
        PaperDraft draft = current;
        boolean counted = found.number() == last + 1;
        if (draft == null) {
            return found.clear() || counted;
        }
        if (found.style() != style && style != 0) {
            return false;
        }
        if (open == Field.EXPLANATION && !counted) {
            return false;
        }
        return found.clear() || (counted && draft.hasOptionsOrAnswer());
    }

    private boolean beginsUnnumbered(int index, String said) {
        PaperDraft draft = current;
        boolean verdict = PaperDraft.hasVerdict(Texts.halfWidth(said));
        if (draft == null) {
            return source.optionsFollow(index) || verdict;
        }
        boolean answerDue = open == Field.ANSWER && draft.field(Field.ANSWER).isEmpty();
        return !answerDue
                && ((draft.hasOptionsOrAnswer() && source.optionsFollow(index)) || (draft.isAnswered() && verdict));
    }

    private void begin(int index, int number, String text, String ownType) {
        if (drafts.size() >= maxQuestions) {
            throw new TextRefusal(TextRefusal.Code.TOO_MANY_QUESTIONS, maxQuestions);
        }
        String head = Texts.halfWidth(text);
        Optional<Map.Entry<Integer, String>> mark = PaperWords.typeBefore(head);
        Optional<Map.Entry<Integer, String>> behind = mark.isPresent() ? Optional.empty() : PaperWords.typeBehind(head);
        String said = text.substring(
                mark.map(Map.Entry::getKey).orElse(0),
                behind.map(Map.Entry::getKey).orElse(text.length()));
        String kind = mark.or(() -> behind).map(Map.Entry::getValue).orElse(ownType);
        PaperDraft draft = new PaperDraft(index + 1, number, section, kind.isEmpty() ? type : kind, chapter);
        doubtNumber(draft);
        draft.stem(said.strip());
        drafts.add(draft);
        current = draft;
        open = Field.BODY;
    }

    private void doubtNumber(PaperDraft draft) {
        boolean firstOfSection =
                drafts.isEmpty() || drafts.get(drafts.size() - 1).section() != section;
        int number = draft.number();
        if (number == 0) {
            if (last > 0) {
                draft.doubt(DoubtCode.NO_NUMBER);
            }
        } else if (number != last + 1 && !(firstOfSection && number == 1)) {
            draft.doubt(DoubtCode.NUMBER_GAP, last, number);
        }
        last = number == 0 ? last : number;
    }

    /** A line that begins nothing: more of what came before. */
    private Role goOn(int index, PaperDraft draft, String said) {
        if (open == Field.EXPLANATION) {
            draft.take(Field.EXPLANATION, said);
            return Role.EXPLANATION;
        }
        if (open == Field.ANSWER && draft.field(Field.ANSWER).isEmpty()) {
            draft.take(Field.ANSWER, said);
            return Role.ANSWER;
        }
        if (open != Field.BODY) {
            draft.doubt(DoubtCode.STRAY_LINE, index + 1);
            return Role.OTHER;
        }
        if (draft.optionLines().isEmpty()) {
            draft.stem(said);
            return Role.STEM;
        }
        draft.optionContinued(said);
        return Role.OPTION;
    }

    /** The list so far belongs to the questions before it. */
    private void giveAnswers() {
        unplaced.addAll(answers.giveTo(drafts.subList(answered, drafts.size())));
        answered = drafts.size();
    }

    private void findRunTogether() {
        for (int index = 0; index < drafts.size(); index++) {
            PaperDraft draft = drafts.get(index);
            int wanted = draft.number() + 1;
            boolean follows = index + 1 < drafts.size() && drafts.get(index + 1).number() == wanted;
            if (draft.number() > 0 && !follows && draft.holdsNumber(wanted)) {
                draft.doubt(DoubtCode.STEMS_RUN_TOGETHER, wanted);
            }
        }
    }
}
