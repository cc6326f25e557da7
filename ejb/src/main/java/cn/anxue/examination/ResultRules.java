package cn.anxue.examination;

import cn.anxue.platform.Inputs;
import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the results of an exam.
 *
 * @param release AT_ONCE when missing
 * @param releaseAt for AFTER_WINDOW only
 * @param counting BEST when missing
 * @param bands at most 8; none when missing
 */
public record ResultRules(
        @Nullable ReleaseRule release,
        @Nullable Instant releaseAt,
        @Nullable CountingRule counting,
        @Nullable List<Band> bands) {

    /** At once, the best one, no bands. */
    public static final ResultRules USUAL = new ResultRules(ReleaseRule.AT_ONCE, null, CountingRule.BEST, List.of());

    private static final int MOST_BANDS = 8;
    private static final int LONGEST_NAME = 20;

    public ResultRules {
        bands = bands == null ? List.of() : List.copyOf(bands);
    }

    /** Never null, although a request may leave it out. */
    public ReleaseRule releaseRule() {
        return Objects.requireNonNullElse(release, ReleaseRule.AT_ONCE);
    }

    /** Never null, although a request may leave it out. */
    public CountingRule countingRule() {
        return Objects.requireNonNullElse(counting, CountingRule.BEST);
    }

    /** Never null; the highest first once checked. */
    public List<Band> allBands() {
        return bands == null ? List.of() : bands;
    }

    /** Complete and sorted; refuses what is wrong. A missing input is {@link #USUAL}. */
    static ResultRules checked(@Nullable ResultRules input) {
        if (input == null) {
            return USUAL;
        }
        boolean timed = input.releaseRule() == ReleaseRule.AFTER_WINDOW;
        @Nullable Instant at = timed ? Inputs.present("releaseAt", input.releaseAt) : null;
        List<Band> sorted = input.allBands().stream()
                .map(ResultRules::checked)
                .sorted(Comparator.comparingInt(Band::percent).reversed())
                .toList();
        Set<Object> seen = new HashSet<>();
        if (sorted.size() > MOST_BANDS
                || !sorted.stream().allMatch(band -> seen.add(band.percent()) && seen.add(band.name()))) {
            throw Refusal.invalid(List.of(Problem.of("bands", "examBands", MOST_BANDS)));
        }
        return new ResultRules(input.releaseRule(), at, input.countingRule(), sorted);
    }

    private static Band checked(Band band) {
        String name = Inputs.text("bands", band.name(), LONGEST_NAME);
        Inputs.between("bands", band.percent(), 0, 100);
        return new Band(band.percent(), name.replaceAll("\\s+", " "));
    }

    /** The band of so many points; empty without a maximum, and below the lowest band. */
    public Optional<Band> band(BigDecimal points, BigDecimal maximum) {
        return maximum.signum() == 0
                ? Optional.empty()
                : allBands().stream()
                        .filter(band -> points.multiply(BigDecimal.valueOf(100))
                                        .compareTo(maximum.multiply(BigDecimal.valueOf(band.percent())))
                                >= 0)
                        .findFirst();
    }

    /** The bands as lines: percent, space, name. */
    public String bandLines() {
        return allBands().stream()
                .map(band -> band.percent() + " " + band.name())
                .collect(Collectors.joining("\n"));
    }

    /** Reads {@link #bandLines}, as stored or as typed; refuses a line without a percentage before a name. */
    public static List<Band> bands(@Nullable String lines) {
        return lines == null
                ? List.of()
                : lines.lines()
                        .filter(line -> !line.isBlank())
                        .map(ResultRules::band)
                        .toList();
    }

    private static Band band(String line) {
        String[] parts = line.strip().split("[\\s%％:：]+", 2);
        if (parts.length < 2 || !parts[0].matches("\\d{1,3}")) {
            throw Refusal.invalid("bands", "examBandLine", line.strip());
        }
        return new Band(Integer.parseInt(parts[0]), parts[1]);
    }
}
