package cn.anxue.questionbank;

import cn.anxue.exam.exchange.BankFormat;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param format told by the content when missing
 * @param mappingId a saved mapping for JSON of another system
 * @param mapping the same as such; counts before {@code mappingId}. Without either the mapping is guessed
 * @param doubtful whether doubtful questions of a paper are imported as well; false when missing
 */
public record ImportChoice(
        @Nullable BankFormat format,
        @Nullable Long mappingId,
        @Nullable MappingData mapping,
        @Nullable Boolean doubtful) {

    /** Everything is found out. */
    public static final ImportChoice AUTOMATIC = new ImportChoice(null, null, null, null);

    boolean takesDoubtful() {
        return Boolean.TRUE.equals(doubtful);
    }
}
