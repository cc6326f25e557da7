package cn.anxue.exam.paper;

import cn.anxue.exam.item.EngineError;
import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.item.Option;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Papers as one line of ASCII for storage: {@code p1;<seed>;<version>:<marks>:<order>;…} with the order as canonical
 * letters in displayed order. Under 40 bytes per slot for four options; p1 is the format's version.
 */
public final class PaperCodec {
    private static final Pattern SLOT = Pattern.compile("(-?\\d{1,19}):(\\d{1,9}(?:\\.\\d{1,4})?):([A-Z]{0,26})");

    private PaperCodec() {}

    /** The line. */
    public static String write(Paper paper) {
        StringBuilder line = new StringBuilder("p1;").append(paper.seed());
        for (Slot slot : paper.slots()) {
            line.append(';').append(slot.versionId());
            line.append(':').append(slot.marks().toPlainString());
            line.append(':')
                    .append(slot.optionOrder().stream().map(Option::letter).collect(Collectors.joining()));
        }
        return line.toString();
    }

    /**
     * The paper of a line, equal to the one written.
     *
     * @throws EngineException MALFORMED_PAPER
     */
    public static Paper read(String line) {
        String[] parts = line.split(";", -1);
        if (parts.length < 2 || !parts[0].equals("p1")) {
            throw malformed(parts[0]);
        }
        try {
            List<Slot> slots = new ArrayList<>();
            for (int number = 1; number < parts.length - 1; number++) {
                slots.add(readSlot(number, parts[number + 1]));
            }
            return new Paper(Long.parseLong(parts[1]), slots);
        } catch (NumberFormatException e) {
            throw malformed(parts[1]);
        }
    }

    private static Slot readSlot(int number, String part) {
        Matcher fields = SLOT.matcher(part);
        if (!fields.matches()) {
            throw malformed(part);
        }
        List<Integer> order =
                fields.group(3).chars().mapToObj(letter -> letter - 'A').toList();
        if (order.stream().distinct().count() < order.size() || order.stream().anyMatch(i -> i >= order.size())) {
            throw malformed(part);
        }
        return new Slot(number, Long.parseLong(fields.group(1)), new BigDecimal(fields.group(2)), order);
    }

    private static EngineException malformed(String part) {
        return new EngineException(EngineError.MALFORMED_PAPER, part.substring(0, Math.min(part.length(), 40)));
    }
}
