package cn.anxue.exam.exchange;

import java.util.List;

/**
 * What became of a paper that was pasted as text, so that a page can show the text beside what was read from it. Row
 * numbers are line numbers from 1; a question's row is its first line.
 *
 * @param bank every question in one group, as with a spreadsheet; nothing is blank
 * @param entries every question of the paper in order, whatever became of it
 * @param lines every line of the text with what it was taken for
 * @param unplaced what the list of answers says of questions that the paper does not have
 */
public record PaperImport(BankImport bank, List<Entry> entries, List<Line> lines, List<Doubt> unplaced) {
    public PaperImport {
        entries = List.copyOf(entries);
        lines = List.copyOf(lines);
        unplaced = List.copyOf(unplaced);
    }

    /**
     * One question.
     *
     * @param row first line
     * @param number as printed, 0 for none
     * @param lines all lines that say something of it, those of the list of answers too
     * @param doubts empty when the reading is plain
     */
    public record Entry(int row, int number, List<Integer> lines, List<Doubt> doubts) {
        public Entry {
            lines = List.copyOf(lines);
            doubts = List.copyOf(doubts);
        }
    }

    /**
     * One line.
     *
     * @param row of the question it belongs to, 0 for none
     */
    public record Line(int number, String text, Role role, int row) {}

    /** What a line was taken for. */
    public enum Role {
        BLANK,
        HEADING,
        STEM,
        OPTION,
        ANSWER,
        EXPLANATION,
        /** Difficulty, chapter, type and the like of one question. */
        DETAIL,
        /** In a list of answers to many questions. */
        ANSWER_LIST,
        /** Belongs to no question: a title, a remark. */
        OTHER
    }

    /** Something an editor should look at. Args as listed at the code. */
    public record Doubt(DoubtCode code, List<String> args) {
        public Doubt {
            args = List.copyOf(args);
        }

        Doubt(DoubtCode code, Object... args) {
            this(code, List.of(args).stream().map(String::valueOf).toList());
        }
    }

    /** Why a reading is doubtful. */
    public enum DoubtCode {
        /** Neither in the stem, nor below it, nor in a list. */
        NO_ANSWER,
        /** The answer names an option that is not there. Args: its letter. */
        ANSWER_WITHOUT_OPTION,
        /** Two places say different answers; the first of the args was taken. Args: both. */
        TWO_ANSWERS,
        /** Args: the number before, 0 for none, and this one. */
        NUMBER_GAP,
        /** A question without a number among numbered ones. */
        NO_NUMBER,
        /** Letters missing or not in order. Args: the letters as found. */
        OPTIONS_OUT_OF_ORDER,
        /** The text seems to hold another question. Args: its number, 0 when not known. */
        STEMS_RUN_TOGETHER,
        /** A line behind the answer that is no explanation was left out. Args: its number. */
        STRAY_LINE,
        /** The list of answers has a number that no question has. Args: the number and the line. */
        ANSWER_WITHOUT_QUESTION
    }
}
