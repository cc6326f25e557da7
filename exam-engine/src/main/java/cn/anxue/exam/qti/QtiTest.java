package cn.anxue.exam.qti;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test of a package as a blueprint can say it: parts that ask questions or draw some of them, with marks.
 *
 * @param title as its author called it; may be empty
 * @param minutes null when the test has no limit of time
 * @param shuffleQuestions whether questions of different parts of a section are mixed
 * @param shuffleOptions whether any of its items mixes choices
 * @param obstacles what keeps it from being an exam; empty when it can be one
 * @param remarks what is not as the test says
 */
public record QtiTest(
        String title,
        @Nullable Integer minutes,
        boolean shuffleQuestions,
        boolean shuffleOptions,
        List<Part> parts,
        List<Remark> obstacles,
        List<Remark> remarks) {

    public QtiTest {
        parts = List.copyOf(parts);
        obstacles = List.copyOf(obstacles);
        remarks = List.copyOf(remarks);
    }

    /**
     * Questions of one kind of a section.
     *
     * @param section the heading; empty for none
     * @param items names of their files in the package
     * @param count how many of them are asked
     * @param marks of each
     */
    public record Part(String section, List<String> items, int count, BigDecimal marks) {
        public Part {
            items = List.copyOf(items);
        }
    }

    /** Something that is said of a test. */
    public record Remark(Code code, List<Object> args) {
        public Remark {
            args = List.copyOf(args);
        }

        static Remark of(Code code, Object... args) {
            return new Remark(code, List.of(args));
        }
    }

    /** What is said of a test; the first ones are obstacles. */
    public enum Code {
        /** No test, or no XML. Args: file. */
        UNREADABLE,
        /** It asks nothing. */
        EMPTY,
        /** Rules, weights or the like whose values cannot be. Args: element, value, line. */
        BAD_VALUE,
        /** A construct without which the test would not be the same. Args: element, line. */
        UNSUPPORTED,
        /** An item that is not in the package. Args: reference, line. */
        ITEM_MISSING,
        /** An item that is asked twice. Args: file. */
        ITEM_TWICE,
        /** An item without points, or with more than can be. Args: file. */
        POINTS,
        /** A section that draws from items with different points. Args: title or identifier. */
        UNEQUAL_POINTS,
        /** Args: the limit. */
        TOO_MANY_PARTS,
        /** Args: the limit. */
        TOO_MANY_QUESTIONS,

        /** Something that is left out. Args: element or attribute, line. */
        LEFT_OUT,
        /** Another way of conducting the test than ours. Args: attribute, value, line. */
        OTHERWISE,
        /** Results that are no sum of points. Args: line. */
        OUTCOME,
        /** No limit of time. */
        NO_TIME,
        /** A limit of time that is rounded or cut. Args: seconds, minutes. */
        TIME,
        /** Points that were rounded. Args: file, exact, rounded. */
        ROUNDED,
        /** Questions of a section come by chance although the test orders them, or orders them otherwise. Args: title. */
        ORDER,
        /** A heading that was shortened. Args: title. */
        HEADING
    }
}
