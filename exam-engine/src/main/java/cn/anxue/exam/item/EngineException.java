package cn.anxue.exam.item;

import java.util.List;

/** The engine's one exception: a reason code and its arguments, no words for people. */
public class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final EngineError error;
    private final transient List<String> args;

    public EngineException(EngineError error, Object... args) {
        super(error + " " + List.of(args));
        this.error = error;
        this.args = List.of(args).stream().map(String::valueOf).toList();
    }

    /** The reason. */
    public EngineError error() {
        return error;
    }

    /** Arguments for the reason's text, as listed at the reason. */
    public List<String> args() {
        return args;
    }
}
