package cn.anxue.exam.qti;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.Mutants;
import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.item.Response.CompositeResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Damaged items: whatever an author or a bad line makes of one, it is used or refused, quickly. {@code -Danxue.mutants=100000}
 * makes more of them.
 */
class MutantsTest {
    private static final long LONGEST_NANOS = 2_000_000_000L;

    private static final String[] SCRAPS = {
        "<",
        ">",
        "&",
        "\"",
        "'",
        "</p>",
        "<p>",
        "<!--",
        "]]>",
        "<![CDATA[",
        "&#0;",
        "&x;",
        "\u0000",
        "\uD800",
        "999999999999",
        "-1",
        "NaN",
        "1e308",
        "identifier=\"\"",
        "cardinality=\"record\"",
        "baseType=\"pair\"",
        "maxChoices=\"-5\"",
        "<repeat numberRepeats=\"999999\">",
        "<null/>",
        "<exitResponse/>",
        "pattern=\"(a+)+$\"",
        "shape=\"poly\"",
        "coords=\"1,2\""
    };

    @Test
    void anyDamageIsBorne() {
        int mutants = Mutants.many(6_000);
        List<String> items = CorpusTest.examples().map(MutantsTest::read).toList();
        Random random = new Random(20261126);
        int used = 0;
        long slowest = 0;
        for (int i = 0; i < mutants; i++) {
            String mutant = damaged(items.get(random.nextInt(items.size())), random);
            long begun = System.nanoTime();
            used += tried(mutant) ? 1 : 0;
            slowest = Math.max(slowest, System.nanoTime() - begun);
        }
        assertThat(used).isPositive().isLessThan(mutants);
        assertThat(slowest).isLessThan(LONGEST_NANOS);
    }

    private static boolean tried(String xml) {
        try {
            QtiItem item = QtiItem.parse(xml);
            CompositeResponse solution = item.canonicalSolution(1);
            assertThat(item.share(solution, 1)).isBetween(0.0, 1.0);
            item.view(solution, 1, true);
            item.text();
            return true;
        } catch (EngineException refused) {
            return false;
        }
    }

    private static String read(Path file) {
        return CorpusTest.read(file);
    }

    private static String damaged(String item, Random random) {
        StringBuilder text = new StringBuilder(item);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 8));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(at, SCRAPS[random.nextInt(SCRAPS.length)]);
                case 2 -> text.insert(at, text.substring(at, end));
                default -> swapValue(text, at, random);
            }
            if (text.isEmpty()) {
                text.append('<');
            }
        }
        return text.toString();
    }

    /** Another value for the next attribute, so that the XML stays well-formed and the model is hit. */
    private static void swapValue(StringBuilder text, int from, Random random) {
        int open = text.indexOf("=\"", from);
        int close = open < 0 ? -1 : text.indexOf("\"", open + 2);
        if (close > 0) {
            String[] values = {
                "",
                "RESPONSE",
                "SCORE",
                "-1",
                "0",
                "1e9",
                "true",
                "multiple",
                "ordered",
                "point",
                "float",
                "A B",
                "rect",
                "{X}"
            };
            text.replace(open + 2, close, values[random.nextInt(values.length)]);
        }
    }
}
