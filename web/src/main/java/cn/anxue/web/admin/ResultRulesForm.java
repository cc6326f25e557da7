package cn.anxue.web.admin;

import cn.anxue.examination.CountingRule;
import cn.anxue.examination.ReleaseRule;
import cn.anxue.examination.ResultRules;
import cn.anxue.identity.Days;
import cn.anxue.platform.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules about an exam's results while they are edited. */
public class ResultRulesForm {

    private ReleaseRule release = ReleaseRule.AT_ONCE;
    private @Nullable String releaseAt;
    private CountingRule counting = CountingRule.BEST;
    private @Nullable String bands;

    void read(ResultRules found) {
        release = found.releaseRule();
        @Nullable Instant at = found.releaseAt();
        releaseAt = at == null
                ? null
                : LocalDateTime.ofInstant(at, Days.ZONE)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
        counting = found.countingRule();
        bands = found.bandLines();
    }

    ResultRules rules() {
        return new ResultRules(release, instant(), counting, ResultRules.bands(bands));
    }

    private @Nullable Instant instant() {
        if (releaseAt == null || releaseAt.isBlank()) {
            return null;
        }
        try {
            return LocalDateTime.parse(releaseAt.strip()).atZone(Days.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw Refusal.invalid("releaseAt", "dateTime", Objects.requireNonNull(releaseAt));
        }
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
