package cn.anxue.exam.qti;

import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.item.Response.CompositeResponse;
import cn.anxue.exam.json.JsonWriter;
import cn.anxue.exam.qti.QtiInteraction.Choice;
import cn.anxue.exam.qti.QtiInteraction.ChoiceSet;
import cn.anxue.exam.qti.Value.Cardinality;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Writes items as QTI 3 with responses and what this engine makes of them, for another implementation to score the same:
 * {@code bench/qti-differential}. Right, empty and many random responses for each item, the same in every run.
 */
final class DifferentialCases {

    private static final int RANDOM_RESPONSES = 40;

    private DifferentialCases() {}

    /** @param args folder of items, file to write */
    public static void main(String[] args) throws IOException {
        JsonWriter out = new JsonWriter();
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            files = all.filter(file -> file.toString().endsWith(".xml") && !file.endsWith("imsmanifest.xml"))
                    .sorted()
                    .toList();
        }
        out.array(() -> files.forEach(file -> out.object(() -> item(out, file))));
        Files.writeString(Path.of(args[1]), out.toString());
    }

    private static void item(JsonWriter out, Path file) {
        out.field("name", file.getFileName().toString());
        try {
            QtiItem item = QtiItem.parse(CorpusTest.read(file));
            out.field("human", item.needsHuman());
            out.field("adaptive", item.adaptive());
            out.field("xml", QtiWriter.write(QtiXml.read(item.source()), QtiVersion.V3_0));
            List<Case> cases = cases(item);
            out.field("cases", () -> out.array(() -> cases.forEach(one -> out.object(() -> write(out, item, one)))));
        } catch (EngineException refused) {
            out.field("refused", String.valueOf(refused.getMessage()));
        }
    }

    /** A response with canonical ids under a seed. */
    private record Case(long seed, Map<String, List<String>> turn) {}

    private static List<Case> cases(QtiItem item) {
        Random random = new Random(20_261_127);
        List<Case> cases = new ArrayList<>();
        for (long seed = 0; seed < (item.templates().isPresent() ? 5 : 1); seed++) {
            cases.add(new Case(seed, Map.of()));
            item.canonicalSolution(seed)
                    .turns()
                    .forEach(turn ->
                            cases.add(new Case(cases.get(cases.size() - 1).seed(), turn)));
            for (int i = 0; i < RANDOM_RESPONSES; i++) {
                Map<String, List<String>> turn = new LinkedHashMap<>();
                for (QtiInteraction interaction : item.interactions()) {
                    List<String> words = words(item, interaction, seed, random);
                    if (!words.isEmpty()) {
                        turn.put(interaction.response().identifier(), words);
                    }
                }
                cases.add(new Case(seed, turn));
            }
        }
        return cases;
    }

    private static List<String> words(QtiItem item, QtiInteraction interaction, long seed, Random random) {
        List<String> right = item.canonicalSolution(seed).turns().stream()
                .flatMap(turn -> turn.getOrDefault(interaction.response().identifier(), List.of()).stream())
                .toList();
        if (random.nextInt(4) == 0) {
            return right;
        }
        boolean single = interaction.response().cardinality() == Cardinality.SINGLE;
        int most = single ? 1 : 1 + random.nextInt(4);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            word(interaction, right, random, words);
        }
        return words.stream().distinct().toList();
    }

    private static void word(QtiInteraction interaction, List<String> right, Random random, List<String> words) {
        List<ChoiceSet> sets = interaction.sets();
        switch (interaction.kind()) {
            case CHOICE, INLINE_CHOICE, HOTTEXT, HOTSPOT -> words.add(any(sets.get(0), random));
            case ORDER, GRAPHIC_ORDER -> {
                List<String> all = new ArrayList<>(
                        sets.get(0).choices().stream().map(Choice::identifier).toList());
                Collections.shuffle(all, random);
                words.clear();
                words.addAll(all);
            }
            case ASSOCIATE, GRAPHIC_ASSOCIATE -> words.add(any(sets.get(0), random) + " " + any(sets.get(0), random));
            case MATCH -> words.add(any(sets.get(0), random) + " " + any(sets.get(1), random));
            case GAP_MATCH, GRAPHIC_GAP_MATCH -> {
                String first = any(sets.get(0), random);
                String gap = any(sets.get(1), random);
                words.add(interaction.gapFirst() ? gap + " " + first : first + " " + gap);
            }
            case SELECT_POINT, POSITION_OBJECT -> words.add(random.nextInt(250) + " " + random.nextInt(250));
            case SLIDER -> words.add(String.valueOf(random.nextInt(101)));
            case TEXT_ENTRY, EXTENDED_TEXT -> words.add(typed(interaction, right, random));
            default -> {}
        }
    }

    private static String any(ChoiceSet set, Random random) {
        return set.choices().get(random.nextInt(set.choices().size())).identifier();
    }

    private static String typed(QtiInteraction interaction, List<String> right, Random random) {
        if (interaction.numeric()) {
            return String.valueOf(random.nextInt(40));
        }
        String known = right.isEmpty() ? "York" : right.get(0);
        return switch (random.nextInt(4)) {
            case 0 -> known;
            case 1 -> known.toLowerCase(java.util.Locale.ROOT);
            case 2 -> known + "x";
            default -> "Leeds";
        };
    }

    private static void write(JsonWriter out, QtiItem item, Case one) {
        QtiSession start = QtiSession.start(item, one.seed());
        QtiSession after = start.after(new CompositeResponse(List.of(one.turn())));
        out.field("responses", () -> variables(out, item, after, Declaration.Kind.RESPONSE));
        out.field("templates", () -> variables(out, item, start, Declaration.Kind.TEMPLATE));
        out.field("outcomes", () -> variables(out, item, after, Declaration.Kind.OUTCOME));
    }

    private static void variables(JsonWriter out, QtiItem item, QtiSession session, Declaration.Kind kind) {
        out.array(() -> item.declarations().values().stream()
                .filter(declared -> declared.kind() == kind && declared.cardinality() != Cardinality.RECORD)
                .forEach(declared -> out.object(() -> variable(out, declared, session))));
    }

    private static void variable(JsonWriter out, Declaration declared, QtiSession session) {
        Value value = session.get(declared.identifier());
        out.field("identifier", declared.identifier());
        out.field("cardinality", declared.cardinality().name().toLowerCase(java.util.Locale.ROOT));
        out.field("type", String.valueOf(declared.type()));
        out.field("values", () -> out.array(() -> value.atoms().forEach(atom -> atom(out, atom))));
        if (declared.kind() == Declaration.Kind.RESPONSE) {
            // templates may have set it
            Value right = session.scope().correct(declared.identifier());
            out.field("correct", () -> out.array(() -> right.atoms().forEach(atom -> atom(out, atom))));
        }
    }

    private static void atom(JsonWriter out, Object atom) {
        if (atom instanceof Number number) {
            out.object(() -> out.field("number", new BigDecimal(number.toString())));
        } else if (atom instanceof Boolean truth) {
            out.object(() -> out.field("truth", truth));
        } else {
            out.text(Printed.text(atom));
        }
    }
}
