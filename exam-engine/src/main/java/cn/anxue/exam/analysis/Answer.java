package cn.anxue.exam.analysis;

/** What was answered to one item, as one int: whether there was an answer, and which of 31 options were chosen. */
public final class Answer {
    /** Delivered, not answered. */
    public static final int OMITTED = 0;

    /** Answered, options unknown or none: text, number, order. */
    public static final int GIVEN = 1 << 31;

    /** Options are numbered 0 to this minus 1. */
    public static final int OPTIONS = 31;

    private Answer() {}

    /**
     * An answer that chose these options.
     *
     * @param options canonical numbers, 0 to 30
     */
    public static int chose(int... options) {
        int answer = GIVEN;
        for (int option : options) {
            if (option < 0 || option >= OPTIONS) {
                throw new IllegalArgumentException("option " + option);
            }
            answer |= 1 << option;
        }
        return answer;
    }

    static boolean chose(int answer, int option) {
        return (answer & 1 << option) != 0;
    }
}
