package cn.anxue.web.admin;

import cn.anxue.identity.Caller;
import cn.anxue.platform.ListQuery;
import cn.anxue.platform.Slice;
import cn.anxue.sitting.Attendance;
import cn.anxue.sitting.RosterRow;
import cn.anxue.sitting.RosterService;
import cn.anxue.sitting.RosterSummary;
import cn.anxue.sitting.StudyGapKind;
import cn.anxue.web.api.SittingRosterResource;
import cn.anxue.web.record.RosterSheet;
import cn.anxue.web.request.Requests;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The roster on /admin/sitting, by pages. Read when it is made: forms of the page need it before anything is rendered. */
@Named("sittingRoster")
@RequestScoped
public class SittingRosterBean extends ListBean<RosterRow> {

    private static final String[] FILTERS = Stream.concat(Stream.of("id"), Stream.of(SittingRosterResource.FILTERS))
            .toArray(String[]::new);

    @Inject
    private RosterService rosters;

    @Inject
    private HttpServletRequest request;

    private RosterSummary summary = new RosterSummary(List.of(), Map.of(), new RosterSummary.StudyCount(0, 0, 0, 0));

    @PostConstruct
    void begin() {
        load();
        summary = rosters.summary(caller(), id());
    }

    private long id() {
        return Requests.neededId(request, "id");
    }

    @Override
    protected String[] filters() {
        return FILTERS;
    }

    @Override
    protected Slice<RosterRow> find(Caller caller, ListQuery query) {
        return rosters.list(caller, id(), query);
    }

    /** The roster has a choice of organisations of its own: candidates may come from outside the caller's. */
    @Override
    public String getPlace() {
        return "within";
    }

    public List<RosterRow> getRows() {
        return Objects.requireNonNull(getSlice()).rows();
    }

    /** Whether anything is filtered. */
    public boolean isFiltered() {
        return Stream.of(SittingRosterResource.FILTERS)
                .anyMatch(
                        name -> !Objects.requireNonNull(getPage()).filter(name).isEmpty());
    }

    public RosterSummary getSummary() {
        return summary;
    }

    /** The rooms as a choice. */
    public Map<String, String> getRooms() {
        Map<String, String> choices = new LinkedHashMap<>();
        summary.rooms().forEach(room -> choices.put(room, room));
        return choices;
    }

    /** The organisations as a choice. */
    public Map<String, String> getOrganisations() {
        Map<String, String> choices = new LinkedHashMap<>();
        summary.organisations().forEach((id, name) -> choices.put(String.valueOf(id), name));
        return choices;
    }

    public List<Attendance> getAttendances() {
        return List.of(Attendance.values());
    }

    public List<StudyGapKind> getGaps() {
        return List.of(StudyGapKind.values());
    }

    /** What is left to study, in words. */
    public String study(RosterRow row) {
        return RosterSheet.study(caller(), row.study());
    }

    /** One candidate, on the page shown or not; null for none of that id. */
    @Nullable
    RosterRow one(long candidate) {
        return rosters
                .list(caller(), id(), ListQuery.first().with("candidateId", String.valueOf(candidate)))
                .rows()
                .stream()
                .findFirst()
                .orElse(null);
    }
}
