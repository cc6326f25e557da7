package cn.anxue.exam.qti;

import cn.anxue.exam.random.SplitMix64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The variables of one item while its rules run. */
final class Scope {
    /** Expressions of one run; a real item has some hundreds. */
    private static final int MOST_STEPS = 200_000;

    static final String COMPLETION = "completionStatus";
    static final String ATTEMPTS = "numAttempts";
    private static final String DURATION = "duration";

    private final Map<String, Declaration> declarations;
    private final Map<String, Value> values = new HashMap<>();
    /** Defaults and correct responses as template processing set them. */
    private final Map<String, Value> defaults = new HashMap<>();

    private final Map<String, Value> corrects = new HashMap<>();
    private final SplitMix64 random;
    private int steps;

    /** Thrown when the rules of an item do not come to an end in reasonable time. */
    static final class TooMuch extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Scope(Map<String, Declaration> declarations, SplitMix64 random) {
        this.declarations = declarations;
        this.random = random;
        values.put(COMPLETION, Value.single(BaseType.IDENTIFIER, "not_attempted"));
        values.put(ATTEMPTS, Value.whole(0));
        values.put(DURATION, Value.single(BaseType.DURATION, 0.0));
        declarations.forEach((id, declared) -> values.put(id, declared.start()));
    }

    /** A copy that shares nothing that changes; it goes on with the same randomness. */
    Scope(Scope other) {
        this.declarations = other.declarations;
        this.random = new SplitMix64(other.random.state());
        this.values.putAll(other.values);
        this.defaults.putAll(other.defaults);
        this.corrects.putAll(other.corrects);
    }

    void step() {
        steps++;
        if (steps > MOST_STEPS) {
            throw new TooMuch();
        }
    }

    void freshSteps() {
        steps = 0;
    }

    SplitMix64 random() {
        return random;
    }

    Value get(String identifier) {
        return values.getOrDefault(identifier, Value.NULL);
    }

    /** Sets a declared variable to the value, made to fit. */
    void set(String identifier, Value value) {
        Declaration declared = declarations.get(identifier);
        values.put(identifier, declared == null ? value : declared.fit(value));
    }

    Value initial(String identifier) {
        Declaration declared = declarations.get(identifier);
        return defaults.getOrDefault(identifier, declared == null ? Value.NULL : declared.initial());
    }

    Value correct(String identifier) {
        Declaration declared = declarations.get(identifier);
        return corrects.getOrDefault(identifier, declared == null ? Value.NULL : declared.correct());
    }

    void setInitial(String identifier, Value value) {
        Value fit = Objects.requireNonNull(declarations.get(identifier)).fit(value);
        defaults.put(identifier, fit);
        values.put(identifier, fit);
    }

    void setCorrect(String identifier, Value value) {
        corrects.put(
                identifier, Objects.requireNonNull(declarations.get(identifier)).fit(value));
    }

    /** Outcomes as before the first attempt. */
    void resetOutcomes() {
        declarations.forEach((id, declared) -> {
            if (declared.kind() == Declaration.Kind.OUTCOME) {
                values.put(id, defaults.getOrDefault(id, declared.start()));
            }
        });
    }

    /** Everything as before template processing. */
    void resetAll() {
        defaults.clear();
        corrects.clear();
        declarations.forEach((id, declared) -> values.put(id, declared.start()));
    }
}
