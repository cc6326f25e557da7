package cn.anxue.exam.exchange;

import java.util.List;

/**
 * What became of a bank file. Every data row is in exactly one of the four groups; row numbers are as Excel
 * shows them. For texts an entry counts as a row and has the number of its first line, for Moodle XML the number of the
 * question in the file; nothing is blank there.
 *
 * @param rows rows that the file stores below the header row
 * @param imported well-formed questions in row order
 * @param blank numbers of rows without content in the question's columns
 * @param duplicates rows that repeat an earlier one
 * @param rejected rows that are no well-formed question
 */
public record BankImport(
        int rows,
        List<ImportedQuestion> imported,
        List<Integer> blank,
        List<Duplicate> duplicates,
        List<Rejected> rejected) {
    public BankImport {
        imported = List.copyOf(imported);
        blank = List.copyOf(blank);
        duplicates = List.copyOf(duplicates);
        rejected = List.copyOf(rejected);
    }

    /**
     * A row that asks the same as an earlier one with the same options and picture; the earlier one counts.
     *
     * @param sameKey whether it has the same key too; if not, somebody should look at both
     */
    public record Duplicate(int row, int ofRow, boolean sameKey) {}

    /** A row that is no well-formed question. Args as listed at the reason. */
    public record Rejected(int row, ReasonCode reason, List<String> args) {
        public Rejected {
            args = List.copyOf(args);
        }
    }
}
