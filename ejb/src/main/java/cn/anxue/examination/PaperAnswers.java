package cn.anxue.examination;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody wrote on an answer sheet, typed as it stands there: "AC", "对", "35". */
final class PaperAnswers {

    private static final String TRUE = "TRUE";
    private static final String FALSE = "FALSE";
    private static final Map<String, String> TRUTH = Map.ofEntries(
            Map.entry("对", TRUE),
            Map.entry("正确", TRUE),
            Map.entry("是", TRUE),
            Map.entry("√", TRUE),
            Map.entry("T", TRUE),
            Map.entry(TRUE, TRUE),
            Map.entry("错", FALSE),
            Map.entry("错误", FALSE),
            Map.entry("否", FALSE),
            Map.entry("×", FALSE),
            Map.entry("X", FALSE),
            Map.entry("F", FALSE),
            Map.entry(FALSE, FALSE));

    /** Typed for a question that was left open. */
    private static final Set<String> OPEN = Set.of("-", "—", "–", "无");

    private PaperAnswers() {}

    /** Whether the question can be answered on paper. */
    static boolean fits(AttemptView.Item item) {
        return switch (item.type()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TRUE_FALSE, TEXT_ENTRY, NUMERIC_ENTRY, ORDERING -> true;
            case COMPOSITE -> false;
        };
    }

    /** The answer, an empty one for nothing written; absent when it does not fit the question. */
    static Optional<AnswerData> read(AttemptView.Item item, @Nullable String typed) {
        String original = typed == null ? "" : typed.strip();
        String written = Normalizer.normalize(original, Normalizer.Form.NFKC);
        if (written.isEmpty() || OPEN.contains(written)) {
            return Optional.of(new AnswerData(null, null, null, null));
        }
        return switch (item.type()) {
            case TRUE_FALSE ->
                Optional.ofNullable(TRUTH.get(written.toUpperCase(Locale.ROOT)))
                        .map(id -> new AnswerData(List.of(id), null, null, null));
            case SINGLE_CHOICE ->
                letters(item, written).filter(ids -> ids.size() == 1).map(PaperAnswers::choice);
            case MULTIPLE_CHOICE -> letters(item, written).map(PaperAnswers::choice);
            case ORDERING ->
                letters(item, written)
                        .filter(ids -> ids.size() == item.options().size())
                        .map(ids -> new AnswerData(null, null, ids, null));
            case TEXT_ENTRY, NUMERIC_ENTRY -> Optional.of(new AnswerData(null, original, null, null));
            case COMPOSITE -> Optional.empty();
        };
    }

    private static AnswerData choice(List<String> ids) {
        return new AnswerData(ids, null, null, null);
    }

    /** Letters of options, each once; absent for anything else. */
    private static Optional<List<String>> letters(AttemptView.Item item, String written) {
        List<String> known = item.options().stream().map(AttemptView.Option::id).toList();
        List<String> found = new ArrayList<>();
        for (char letter :
                written.toUpperCase(Locale.ROOT).replaceAll("[\\s,.;、，。；]", "").toCharArray()) {
            String id = String.valueOf(letter);
            if (!known.contains(id) || found.contains(id)) {
                return Optional.empty();
            }
            found.add(id);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
}
