package cn.anxue.platform;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * The one exception by which a use case says no. It rolls the transaction back, so nothing is half-done. It carries
 * reason codes, never sentences: the web layer words them in the reader's language (bundle key {@code problem.<code>}).
 */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {

    /** What kind of no it is; decides the HTTP status. */
    public enum Kind {
        /** The input is wrong: 422. */
        INVALID,
        /** Nobody is signed in, or the credentials are wrong: 401. */
        UNAUTHENTICATED,
        /** Signed in, but not allowed: 403. */
        FORBIDDEN,
        /** It does not exist, or it lies outside the caller's organisations (I9): 404. */
        NOT_FOUND,
        /** It contradicts the present state: 409. */
        CONFLICT,
        /** Too often: 429. */
        TOO_MANY,
        /** Too large: 413. */
        TOO_LARGE
    }

    private final Kind kind;
    private final transient List<Problem> problems;
    private final long retryAfterSeconds;

    private Refusal(Kind kind, List<Problem> problems, long retryAfterSeconds) {
        super(kind + " " + problems);
        this.kind = kind;
        this.problems = List.copyOf(problems);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** Wrong input in one field; {@code field} is the name of the API's property, empty for the input as a whole. */
    public static Refusal invalid(String field, String code, Object... args) {
        return invalid(List.of(Problem.of(field, code, args)));
    }

    /** Wrong input in several places, all told at once. */
    public static Refusal invalid(List<Problem> problems) {
        return new Refusal(Kind.INVALID, problems, 0);
    }

    /** Not there, or not for this caller: the two cannot be told apart from outside. */
    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, List.of(Problem.of("", "notFound")), 0);
    }

    /** Signed in but without the right. */
    public static Refusal forbidden(String code) {
        return new Refusal(Kind.FORBIDDEN, List.of(Problem.of("", code)), 0);
    }

    /** Not signed in, or wrong credentials. */
    public static Refusal unauthenticated(String code) {
        return new Refusal(Kind.UNAUTHENTICATED, List.of(Problem.of("", code)), 0);
    }

    /** The state of things does not allow it. */
    public static Refusal conflict(String code, Object... args) {
        return new Refusal(Kind.CONFLICT, List.of(Problem.of("", code, args)), 0);
    }

    /** Too many tries; {@code retryAfterSeconds} says when to come back. */
    public static Refusal tooMany(String code, long retryAfterSeconds) {
        return new Refusal(Kind.TOO_MANY, List.of(Problem.of("", code, retryAfterSeconds)), retryAfterSeconds);
    }

    /** The upload is larger than {@code limitMegabytes}. */
    public static Refusal tooLarge(long limitMegabytes) {
        return new Refusal(Kind.TOO_LARGE, List.of(Problem.of("", "tooLarge", limitMegabytes)), 0);
    }

    public Kind kind() {
        return kind;
    }

    /** Never empty. */
    public List<Problem> problems() {
        return problems == null ? List.of(Problem.of("", "notFound")) : problems;
    }

    /** The first problem's code: what a test or a client branches on. */
    public String code() {
        return problems().get(0).code();
    }

    /** 0 when waiting does not help. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
