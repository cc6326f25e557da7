package cn.anxue.exam.notation;

import java.util.List;

/**
 * Something that is wrong with a text.
 *
 * @param line where, from 1
 * @param args what the words about it need besides the line
 */
public record NotationProblem(int line, Code code, List<String> args) {

    /** What can be wrong. */
    public enum Code {
        /** A gap or word that is opened and not closed. */
        NOT_CLOSED,
        /** A gap, word or choice without anything in it. */
        EMPTY,
        /** Choices of which none is marked as right. */
        NO_RIGHT,
        /** A list of which several are marked as right. */
        SEVERAL_RIGHT,
        /** Fewer than two to choose from. */
        TOO_FEW,
        /** The same twice. Args: what. */
        TWICE,
        /** Tasks of two kinds between two separating lines. */
        MIXED,
        /** Nothing to answer in the whole text. */
        NO_TASK,
        /** No marking of this name. Args: what was written. */
        BAD_MARKING,
        /** Not a number, or out of its range. Args: what was written. */
        BAD_NUMBER,
        /** A variable that is not written as it must be. Args: what was written. */
        BAD_VARIABLE,
        /** A variable that no line explains. Args: its name. */
        UNKNOWN_VARIABLE,
        /** A formula that cannot be understood. Args: what was written. */
        BAD_FORMULA,
        /** A picture without address or size. */
        BAD_PICTURE,
        /** A line that joins an area which no area's name says. Args: the name. */
        UNKNOWN_AREA,
        /** An area without a picture above it. */
        NO_PICTURE,
        /** An area whose numbers do not fit its shape, or lie outside the picture. Args: what was written. */
        BAD_AREA,
        /** A slider that is not written as it must be, or whose answer lies outside. */
        BAD_SLIDER,
        /** More than an item may hold. */
        TOO_LONG
    }
}
