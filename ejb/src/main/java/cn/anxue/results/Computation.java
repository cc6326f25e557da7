package cn.anxue.results;

import cn.anxue.examination.SatAttempts;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** An analysis that is made, or is there. */
final class Computation {

    private final SatAttempts.Extent extent;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private volatile long done;
    private volatile boolean failed;
    private volatile @Nullable ExamAnalysis analysis;

    Computation(SatAttempts.Extent extent) {
        this.extent = extent;
    }

    boolean describes(SatAttempts.Extent other) {
        return extent.equals(other) && !failed;
    }

    /** True for the first who asks: that one has it made. */
    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    void progress(long attempts) {
        done = attempts;
    }

    void finish(ExamAnalysis made) {
        analysis = made;
    }

    void fail() {
        failed = true;
    }

    Optional<ExamAnalysis> analysis() {
        return Optional.ofNullable(analysis);
    }

    Progress state() {
        return new Progress(done, extent.attempts());
    }
}
