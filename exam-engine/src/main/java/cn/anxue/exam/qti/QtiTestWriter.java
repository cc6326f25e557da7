package cn.anxue.exam.qti;

import cn.anxue.exam.item.Key.CompositeKey;
import cn.anxue.exam.item.Question;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tests of packages: one that lists a bank by chapters, or an exam with sections, selections, weights and its time. */
final class QtiTestWriter {
    private static final String POINTS = "POINTS";
    private static final int SECONDS = 60;

    private final QtiVersion version;
    private final List<Question> questions;
    private int sections;

    QtiTestWriter(QtiVersion version, List<Question> questions) {
        this.version = version;
        this.questions = questions;
    }

    /** The identifier of a question of the package. */
    static String identifier(int question) {
        return String.format("item-%05d", question + 1);
    }

    /** A test whose sections are the chapters. */
    String chapters(String title) {
        Map<String, List<Integer>> chapters = new LinkedHashMap<>();
        for (int i = 0; i < questions.size(); i++) {
            chapters.computeIfAbsent(questions.get(i).chapter(), chapter -> new ArrayList<>())
                    .add(i);
        }
        Elements part = part();
        for (Map.Entry<String, List<Integer>> chapter : chapters.entrySet()) {
            part = part.add(section(chapter.getKey(), !chapter.getKey().isEmpty())
                    .addAll(chapter.getValue().stream()
                            .map(question -> reference(identifier(question), question))
                            .toList()));
        }
        return QtiWriter.write(root(title).add(part).build(), version);
    }

    /** An exam. */
    String exam(QtiExamPlan plan) {
        Map<String, List<QtiExamPlan.Part>> headings = new LinkedHashMap<>();
        plan.parts().forEach(part -> headings.computeIfAbsent(part.section(), heading -> new ArrayList<>())
                .add(part));
        Map<Integer, Integer> uses = new LinkedHashMap<>();
        Elements testPart = part();
        for (Map.Entry<String, List<QtiExamPlan.Part>> heading : headings.entrySet()) {
            Elements section = section(heading.getKey(), !heading.getKey().isEmpty());
            if (plan.shuffleQuestions()) {
                section = section.add(shuffled());
            }
            for (QtiExamPlan.Part part : heading.getValue()) {
                section = section.add(part(part, plan.shuffleQuestions(), uses));
            }
            testPart = testPart.add(section);
        }
        Elements root = root(plan.title())
                .add(Elements.of("outcomeDeclaration")
                        .with("identifier", "SCORE")
                        .with("cardinality", "single")
                        .with("baseType", "float"))
                .add(Elements.of("timeLimits").with("maxTime", plan.minutes() * SECONDS))
                .add(testPart)
                .add(Elements.of("outcomeProcessing")
                        .add(Elements.of("setOutcomeValue")
                                .with("identifier", "SCORE")
                                .add(Elements.of("sum")
                                        .add(Elements.of("testVariables")
                                                .with("variableIdentifier", "SCORE")
                                                .with("weightIdentifier", POINTS)))));
        return QtiWriter.write(root.build(), version);
    }

    /** A part is a section that candidates do not see. */
    private Elements part(QtiExamPlan.Part part, boolean mixed, Map<Integer, Integer> uses) {
        Elements section = section(chapter(part), false);
        if (mixed) {
            section = section.with("keepTogether", false);
        }
        if (part.count() < part.questions().size()) {
            section = section.add(Elements.of("selection").with("select", part.count()));
        }
        if (mixed || part.questions().size() > 1) {
            section = section.add(shuffled());
        }
        for (int question : part.questions()) {
            int use = uses.merge(question, 1, Integer::sum);
            String identifier = identifier(question) + (use == 1 ? "" : "-" + use);
            BigDecimal weight = part.marks()
                    .divide(BigDecimal.valueOf(most(questions.get(question))), MathContext.DECIMAL32)
                    .stripTrailingZeros();
            section = section.add(reference(identifier, question)
                    .add(Elements.of("weight").with("identifier", POINTS).with("value", weight.toPlainString())));
        }
        return section;
    }

    /** The chapter of all its questions, if there is one. */
    private String chapter(QtiExamPlan.Part part) {
        List<String> chapters = part.questions().stream()
                .map(question -> questions.get(question).chapter())
                .distinct()
                .toList();
        return chapters.size() == 1 ? chapters.get(0) : "";
    }

    private static double most(Question question) {
        return question.key() instanceof CompositeKey rules && rules.content() instanceof QtiItem item
                ? QtiSession.start(item, 0).maximum()
                : 1;
    }

    private Elements section(String title, boolean visible) {
        sections++;
        return Elements.of("assessmentSection")
                .with("identifier", "section-" + sections)
                .with("title", title)
                .with("visible", visible);
    }

    private static Elements shuffled() {
        return Elements.of("ordering").with("shuffle", true);
    }

    private static Elements reference(String identifier, int question) {
        return Elements.of("assessmentItemRef")
                .with("identifier", identifier)
                .with("href", "items/" + identifier(question) + ".xml");
    }

    private static Elements root(String title) {
        return Elements.of("assessmentTest").with("identifier", "test-1").with("title", title);
    }

    private static Elements part() {
        return Elements.of("testPart")
                .with("identifier", "part-1")
                .with("navigationMode", "nonlinear")
                .with("submissionMode", "simultaneous");
    }
}
