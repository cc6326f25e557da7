package cn.anxue.web.admin;

import cn.anxue.exam.item.ItemType;
import cn.anxue.examination.CorrectionKind;
import cn.anxue.platform.Refusal;
import cn.anxue.results.RegradeInput;
import cn.anxue.results.RegradeInput.KeyInput;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision about a question while it is made. */
public class CorrectionForm {

    private @Nullable CorrectionKind kind = CorrectionKind.ALSO_RIGHT;
    private String[] options = {};
    private @Nullable String text;
    private @Nullable String reason;

    /** @param current the question's newest version, whose key is right when nothing else is chosen */
    RegradeInput input(long version, ItemType type, long current) {
        boolean keyed = kind == CorrectionKind.REPLACED || kind == CorrectionKind.ALSO_RIGHT;
        boolean likeBank = kind == CorrectionKind.REPLACED && options.length == 0 && typed().isEmpty();
        return new RegradeInput(
                version, kind, keyed && !likeBank ? keys(type) : List.of(), likeBank ? current : null, reason);
    }

    /** For single choice each option is a key of its own when they are right as well; otherwise all are one key. */
    private List<KeyInput> keys(ItemType type) {
        return switch (type) {
            case SINGLE_CHOICE, TRUE_FALSE ->
                Arrays.stream(options)
                        .map(option -> key(List.of(option), null, null))
                        .toList();
            case MULTIPLE_CHOICE -> options.length == 0 ? List.of() : List.of(key(List.of(options), null, null));
            case TEXT_ENTRY -> blank() ? List.of() : List.of(key(null, List.of(typed()), null));
            case NUMERIC_ENTRY -> blank() ? List.of() : List.of(key(null, null, number()));
            default -> throw Refusal.invalid("kind", "regradeByVersion");
        };
    }

    private static KeyInput key(
            @Nullable List<String> choice, @Nullable List<String> accepted, @Nullable BigDecimal number) {
        return new KeyInput(choice, null, accepted, number, null, null);
    }

    private boolean blank() {
        return typed().isEmpty();
    }

    private String typed() {
        return text == null ? "" : text.strip();
    }

    private BigDecimal number() {
        try {
            return new BigDecimal(typed());
        } catch (NumberFormatException e) {
            throw Refusal.invalid("text", "number");
        }
    }

    public @Nullable CorrectionKind getKind() {
        return kind;
    }

    public void setKind(@Nullable CorrectionKind kind) {
        this.kind = kind;
    }

    public String[] getOptions() {
        return options.clone();
    }

    public void setOptions(String[] options) {
        this.options = options.clone();
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
