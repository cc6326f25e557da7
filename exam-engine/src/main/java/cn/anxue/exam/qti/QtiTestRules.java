package cn.anxue.exam.qti;

import cn.anxue.exam.qti.QtiNode.Element;
import cn.anxue.exam.qti.QtiTest.Code;
import cn.anxue.exam.qti.QtiTest.Remark;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a test says of its conduct: time, ways through it, results. What we do otherwise is remarked by name. */
final class QtiTestRules {
    private static final int LONGEST_MINUTES = 480;
    private static final Set<String> BLOCKING = Set.of("branchRule", "preCondition", "adaptiveSelection");
    private static final Set<String> LEFT_OUT = Set.of(
            "rubricBlock", "testFeedback", "stylesheet", "assessmentStimulusRef", "templateDefault", "variableMapping");
    /** What an exam does, by attribute; another value is remarked. */
    private static final Map<String, String> OURS = Map.of(
            "maxAttempts", "1",
            "showFeedback", "false",
            "showSolution", "false",
            "allowReview", "true",
            "allowComment", "false",
            "allowSkipping", "true",
            "validateResponses", "false",
            "navigationMode", "nonlinear",
            "submissionMode", "simultaneous");

    private final Element root;
    private final Set<Remark> obstacles;
    private final Set<Remark> remarks;
    /** Which weight counts; empty for none, null for any. */
    private @Nullable String weight;

    private @Nullable Integer minutes;

    QtiTestRules(Element root, Set<Remark> obstacles, Set<Remark> remarks) {
        this.root = root;
        this.obstacles = obstacles;
        this.remarks = remarks;
    }

    void check() {
        root.below().forEach(this::check);
        root.first("outcomeProcessing").ifPresent(this::outcomes);
        minutes = time();
    }

    private void check(Element element) {
        String name = element.name();
        if (BLOCKING.contains(name)) {
            obstacles.add(Remark.of(Code.UNSUPPORTED, name, element.line()));
        } else if (LEFT_OUT.contains(name)) {
            remarks.add(Remark.of(Code.LEFT_OUT, name, element.line()));
        } else if (name.equals("assessmentSection") || name.equals("assessmentItemRef")) {
            element.first("timeLimits")
                    .ifPresent(limits -> remarks.add(Remark.of(Code.LEFT_OUT, name + "/timeLimits", limits.line())));
            if (element.isTrue("fixed")) {
                remarks.add(Remark.of(Code.LEFT_OUT, "fixed", element.line()));
            }
        } else if (name.equals("itemSessionControl") || name.equals("testPart")) {
            element.attributes().forEach((attribute, value) -> {
                if (!value.equals(OURS.getOrDefault(attribute, value))) {
                    remarks.add(Remark.of(Code.OTHERWISE, attribute, value, element.line()));
                }
            });
        } else if (name.equals("timeLimits")) {
            if (element.number("minTime", 0) > 0) {
                remarks.add(Remark.of(Code.LEFT_OUT, "minTime", element.line()));
            }
            if (element.isTrue("allowLateSubmission")) {
                remarks.add(Remark.of(Code.LEFT_OUT, "allowLateSubmission", element.line()));
            }
        }
    }

    /** Sums of points are what an exam does; what they are weighted by is taken from the first. */
    private void outcomes(Element processing) {
        boolean summed = false;
        for (Element rule : processing.elements()) {
            List<Element> values = rule.elements();
            boolean sets = rule.name().equals("setOutcomeValue") && values.size() == 1;
            Element value = sets ? values.get(0) : rule;
            List<Element> terms = value.elements();
            Optional<Element> points = sets && value.name().equals("sum") && terms.size() == 1
                    ? Optional.of(terms.get(0)).filter(QtiTestRules::all)
                    : Optional.empty();
            String variable = points.map(of -> of.get("variableIdentifier", "")).orElse("");
            if (variable.equals("SCORE")) {
                weight = summed ? weight : points.get().get("weightIdentifier", "");
                summed = true;
            } else if (!variable.equals("MAXSCORE") && !value.name().equals("outcomeMaximum")) {
                remarks.add(Remark.of(Code.OUTCOME, rule.line()));
            }
        }
    }

    /** The variable of all items. */
    private static boolean all(Element term) {
        return term.name().equals("testVariables")
                && term.get("sectionIdentifier", "").isEmpty()
                && term.get("includeCategory", "").isEmpty()
                && term.get("excludeCategory", "").isEmpty();
    }

    /** What the points of an item are multiplied by. */
    double weight(Element reference) {
        String name = weight;
        return reference.all("weight").stream()
                .filter(one -> name == null || name.equals(one.get("identifier")))
                .findFirst()
                .map(one -> {
                    one.need("value");
                    return one.number("value", 1);
                })
                .orElse(1.0);
    }

    /** Null without a limit. */
    @Nullable
    Integer minutes() {
        return minutes;
    }

    private @Nullable Integer time() {
        @Nullable Double seconds = most(root);
        List<Element> parts = root.all("testPart");
        if (seconds == null && parts.stream().allMatch(part -> most(part) != null)) {
            seconds = parts.stream()
                    .mapToDouble(part -> Objects.requireNonNull(most(part)))
                    .sum();
        } else {
            parts.stream()
                    .flatMap(part -> part.first("timeLimits").stream())
                    .forEach(limits -> remarks.add(Remark.of(Code.LEFT_OUT, "testPart/timeLimits", limits.line())));
        }
        if (seconds == null || seconds <= 0) {
            remarks.add(Remark.of(Code.NO_TIME));
            return null;
        }
        int whole = (int) Math.max(1, Math.min(LONGEST_MINUTES, Math.ceil(seconds / 60)));
        if (whole * 60.0 != seconds) {
            remarks.add(Remark.of(Code.TIME, seconds, whole));
        }
        return whole;
    }

    private static @Nullable Double most(Element element) {
        return element.first("timeLimits")
                .filter(limits -> limits.get("maxTime") != null)
                .map(limits -> limits.number("maxTime", 0))
                .filter(Double::isFinite)
                .orElse(null);
    }
}
