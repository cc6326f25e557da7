package cn.anxue.web.admin;

import cn.anxue.examination.CountingRule;
import cn.anxue.examination.ReleaseRule;
import cn.anxue.examination.ResultRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules about an exam's results while they are edited. */
public class ResultRulesForm {

    private ReleaseRule release = ReleaseRule.AT_ONCE;
    private @Nullable String releaseAt;
    private CountingRule counting = CountingRule.BEST;
    private @Nullable String bands;

    void read(ResultRules found) {
        release = found.releaseRule();
        releaseAt = LocalTimes.field(found.releaseAt());
        counting = found.countingRule();
        bands = found.bandLines();
    }

    ResultRules rules() {
        return new ResultRules(release, LocalTimes.read("releaseAt", releaseAt), counting, ResultRules.bands(bands));
    }

    public List<ReleaseRule> getReleases() {
        return List.of(ReleaseRule.values());
    }

    public List<CountingRule> getCountings() {
        return List.of(CountingRule.values());
    }

    public ReleaseRule getRelease() {
        return release;
    }

    public void setRelease(ReleaseRule release) {
        this.release = release;
    }

    public @Nullable String getReleaseAt() {
        return releaseAt;
    }

    public void setReleaseAt(@Nullable String releaseAt) {
        this.releaseAt = releaseAt;
    }

    public CountingRule getCounting() {
        return counting;
    }

    public void setCounting(CountingRule counting) {
        this.counting = counting;
    }

    public @Nullable String getBands() {
        return bands;
    }

    public void setBands(@Nullable String bands) {
        this.bands = bands;
    }
}
