package cn.anxue.photo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is of an attempt's photos; decides nothing.
 *
 * @param asked whether the exam asks for photos
 * @param answer what the candidate says now; null for nothing
 * @param answers everything the candidate said, the oldest first
 * @param photos by moment, those only that were due
 */
public record PhotoRecord(boolean asked, @Nullable PhotoConsent answer, List<Said> answers, List<PhotoRow> photos) {

    /** What was said when. */
    public record Said(PhotoConsent answer, Instant at) {}
}
