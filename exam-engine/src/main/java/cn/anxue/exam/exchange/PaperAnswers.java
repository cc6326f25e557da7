package cn.anxue.exam.exchange;

import cn.anxue.exam.exchange.PaperImport.Doubt;
import cn.anxue.exam.exchange.PaperImport.DoubtCode;
import cn.anxue.exam.item.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A list of answers such as "1.B 2.C 3-5 ABD" and the questions it belongs to. Where numbers begin anew in every part
 * of a paper, the parts of the list go to the parts of the paper: by type where the list names it, else in order.
 */
final class PaperAnswers {
    private static final String TOKEN = "(?:正确|错误|[A-Z√×✓✗✔✘对错]++)";
    private static final Pattern ITEM =
            Pattern.compile("\\s?[,;、]?\\s?(\\d{1,4})\\s?(?:(?:--?|~|—{1,2}|–|至|到)\\s?(\\d{1,4}))?"
                    + "\\s?题?\\s?[.、:)]?\\s?(" + TOKEN + "(?:(?:\\s?[、,]\\s?|\\s)" + TOKEN + ")*+)(?=$|[\\s,;。、\\d])");
    private static final Pattern FREE = Pattern.compile("\\s*(?:第\\s*)?(\\d{1,4})\\s*题?\\s*[.、:)]\\s*(\\S.*)");
    private static final Pattern NUMBER_ONLY = Pattern.compile("\\s*(?:第\\s*)?(\\d{1,4})\\s*题?\\s*[.、:)]?\\s*");
    private static final Pattern STOPS = Pattern.compile("[\\s,;。.、]*");
    private static final Pattern TABLE_NUMBERS = Pattern.compile("\\s*题号(?:\\s++\\d{1,4})++\\s*");
    private static final Pattern TABLE_ANSWERS = Pattern.compile("\\s*答案(?:\\s++" + TOKEN + ")++\\s*");
    private static final int LONGEST_RANGE = 200;

    private final List<Part> parts = new ArrayList<>();
    private int last;

    /** What the list says of one number. */
    private static final class Entry {
        private final int number;
        private final Set<Integer> lines = new HashSet<>();
        private final List<String> explanation = new ArrayList<>();
        private String answer;

        Entry(int number, String answer) {
            this.number = number;
            this.answer = answer;
        }
    }

    /** What stands below one heading of the list, or until numbers begin anew. */
    private record Part(String type, List<Entry> entries) {}

    /** Answers as read from one line. */
    record Item(int number, String answer) {}

    /** The answers of a line that holds nothing else; empty when it is no such line. */
    static List<Item> items(String half) {
        String line = Texts.collapse(half);
        List<Item> items = new ArrayList<>();
        Matcher item = ITEM.matcher(line);
        int from = 0;
        while (item.region(from, line.length()).lookingAt()) {
            if (!addItems(item, items)) {
                return List.of();
            }
            from = item.end();
        }
        return STOPS.matcher(line).region(from, line.length()).matches() ? items : List.of();
    }

    private static boolean addItems(Matcher item, List<Item> items) {
        int first = Integer.parseInt(item.group(1));
        if (item.group(2) == null) {
            items.add(new Item(first, item.group(3)));
            return true;
        }
        int count = Integer.parseInt(item.group(2)) - first + 1;
        String[] tokens = item.group(3).split("[\\s、,]+");
        String letters = String.join("", tokens);
        boolean byToken = tokens.length == count;
        if (count < 1 || count > LONGEST_RANGE || (!byToken && letters.length() != count)) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            items.add(new Item(first + i, byToken ? tokens[i] : letters.substring(i, i + 1)));
        }
        return true;
    }

    /** Whether a line outside a list is one by itself: two answers at least, or a range. */
    static boolean isList(String half) {
        return items(half).size() > 1;
    }

    /** The answers of a table's two rows, 题号 and 答案; empty when they are no such rows. */
    static List<Item> table(String numbers, String answers) {
        if (!TABLE_NUMBERS.matcher(numbers).matches()
                || !TABLE_ANSWERS.matcher(answers).matches()) {
            return List.of();
        }
        String[] heads = Texts.collapse(numbers).split(" ");
        String[] cells = Texts.collapse(answers).split(" ");
        if (heads.length != cells.length) {
            return List.of();
        }
        return IntStream.range(1, heads.length)
                .mapToObj(index -> new Item(Integer.parseInt(heads[index]), cells[index]))
                .toList();
    }

    /** Takes what {@link #table} found in two rows. */
    void addTable(int firstLine, int secondLine, List<Item> items) {
        for (Item item : items) {
            add(firstLine, item.number(), item.answer());
            current().get(current().size() - 1).lines.add(secondLine);
        }
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Begins the part below a heading; empty for a heading that names no type. */
    void part(String type) {
        parts.add(new Part(type, new ArrayList<>()));
        last = 0;
    }

    /** Takes a line of the list; false when it says nothing that is understood. */
    boolean add(int line, String text) {
        String half = Texts.halfWidth(text);
        List<Item> items = items(half);
        items.forEach(item -> add(line, item.number(), item.answer()));
        if (!items.isEmpty()) {
            return true;
        }
        Matcher free = FREE.matcher(half);
        Matcher only = NUMBER_ONLY.matcher(half);
        if (only.matches()) {
            add(line, Integer.parseInt(only.group(1)), "");
        } else if (free.matches()) {
            add(
                    line,
                    Integer.parseInt(free.group(1)),
                    text.substring(free.start(2)).strip());
        } else {
            return false;
        }
        return true;
    }

    private void add(int line, int number, String answer) {
        if (parts.isEmpty() || (number <= last && !current().isEmpty())) {
            part("");
        }
        Entry entry = new Entry(number, answer);
        entry.lines.add(line);
        current().add(entry);
        last = number;
    }

    private List<Entry> current() {
        return parts.get(parts.size() - 1).entries();
    }

    /** Takes 答案 or 解析 behind a number of the list; false when there is no number yet. */
    boolean detail(int line, boolean explanation, String text) {
        if (parts.isEmpty() || current().isEmpty()) {
            return false;
        }
        Entry entry = current().get(current().size() - 1);
        entry.lines.add(line);
        if (explanation) {
            entry.explanation.add(text);
        } else if (entry.answer.isEmpty()) {
            entry.answer = text;
        }
        return true;
    }

    /** Gives the answers to the questions and forgets them; answers the doubts of those that fit none. */
    List<Doubt> giveTo(List<PaperDraft> drafts) {
        List<Doubt> unplaced = new ArrayList<>();
        Map<Integer, PaperDraft> byNumber = byNumber(drafts);
        boolean unique = byNumber.size()
                == drafts.stream().filter(draft -> draft.number() > 0).count();
        List<List<PaperDraft>> sections = sections(drafts);
        for (Part part : parts) {
            if (!part.entries().isEmpty()) {
                give(part, unique ? byNumber : byNumber(section(part, sections)), unplaced);
            }
        }
        parts.clear();
        last = 0;
        return unplaced;
    }

    private static void give(Part part, Map<Integer, PaperDraft> questions, List<Doubt> unplaced) {
        for (Entry entry : part.entries()) {
            PaperDraft draft = questions.get(entry.number);
            if (draft == null) {
                int line = entry.lines.stream().min(Integer::compare).orElse(0);
                unplaced.add(new Doubt(DoubtCode.ANSWER_WITHOUT_QUESTION, entry.number, line));
            } else {
                draft.listed(entry.answer, entry.explanation, entry.lines);
            }
        }
    }

    private static Map<Integer, PaperDraft> byNumber(List<PaperDraft> drafts) {
        Map<Integer, PaperDraft> byNumber = new HashMap<>();
        drafts.stream()
                .filter(draft -> draft.number() > 0)
                .forEach(draft -> byNumber.putIfAbsent(draft.number(), draft));
        return byNumber;
    }

    private static List<List<PaperDraft>> sections(List<PaperDraft> drafts) {
        List<List<PaperDraft>> sections = new ArrayList<>();
        int section = -1;
        for (PaperDraft draft : drafts) {
            if (sections.isEmpty() || draft.section() != section) {
                sections.add(new ArrayList<>());
                section = draft.section();
            }
            sections.get(sections.size() - 1).add(draft);
        }
        return sections;
    }

    /** The section that the part of the list belongs to; it is not offered again. */
    private static List<PaperDraft> section(Part part, List<List<PaperDraft>> left) {
        for (int index = 0; index < left.size(); index++) {
            if (part.type().isEmpty()
                    || PaperWords.sameType(left.get(index).get(0).type(), part.type())) {
                return left.remove(index);
            }
        }
        return left.isEmpty() ? List.of() : left.remove(0);
    }
}
