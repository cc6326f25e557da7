package cn.anxue.web.admin;

import cn.anxue.identity.Permission;
import cn.anxue.photo.PhotoState;
import cn.anxue.sitting.CandidateInput;
import cn.anxue.sitting.ConductInput;
import cn.anxue.sitting.Conducted;
import cn.anxue.sitting.HallDeviceRow;
import cn.anxue.sitting.HallService;
import cn.anxue.sitting.InvigilationService;
import cn.anxue.sitting.NoteInput;
import cn.anxue.sitting.NoteRow;
import cn.anxue.sitting.RosterResult;
import cn.anxue.sitting.RosterRow;
import cn.anxue.sitting.SeatState;
import cn.anxue.sitting.SittingService;
import cn.anxue.sitting.SittingState;
import cn.anxue.sitting.SittingView;
import cn.anxue.web.request.BaseAddress;
import cn.anxue.web.request.Requests;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Behind /admin/sitting: the roster as a live board, and what an invigilator does. */
@Named
@RequestScoped
public class SittingBean extends RecordBean {

    private static final Pattern BETWEEN = Pattern.compile("[,，\\t]");

    @Inject
    private SittingService sittings;

    @Inject
    private InvigilationService invigilation;

    @Inject
    private HallService halls;

    @Inject
    private SittingRosterBean list;

    @Inject
    private BaseAddress base;

    private @Nullable SittingView sitting;
    private @Nullable String lines;
    private @Nullable Long enterOrganisation;
    private @Nullable String enterRoom;
    private @Nullable String whom;
    private @Nullable String words;
    private @Nullable String reason;
    private @Nullable Integer minutes = 10;

    private interface Act {
        Conducted on(ConductInput input);
    }

    @PostConstruct
    void begin() {
        sitting = sittings.get(caller(), neededId());
    }

    /** Puts the lines on the roster. */
    public @Nullable String enter() {
        return entered(() -> sittings.enter(caller(), neededId(), candidates()));
    }

    /** Puts everybody of the organisation on the roster. */
    public @Nullable String enterAll() {
        return entered(() -> sittings.enterAll(caller(), neededId(), enterOrganisation, enterRoom));
    }

    private @Nullable String entered(Supplier<RosterResult> entering) {
        RosterResult[] made = new RosterResult[1];
        if (!feedback().attempt(() -> made[0] = entering.get())) {
            return null;
        }
        feedback().done("sitting.entered", made[0].added(), made[0].moved(), made[0].unchanged());
        return here() + "&faces-redirect=true";
    }

    private List<CandidateInput> candidates() {
        return Objects.requireNonNullElse(lines, "")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> BETWEEN.split(line.strip(), -1))
                .map(cells -> new CandidateInput(cells[0], cell(cells, 1), cell(cells, 2)))
                .toList();
    }

    private static @Nullable String cell(String[] cells, int at) {
        return at < cells.length ? cells[at] : null;
    }

    /**
     * A button in a row of the roster. It carries the candidate's id, not the place of the row: the roster may have
     * changed since it was shown. Null for every other button.
     */
    public @Nullable String onRow() {
        @Nullable Long off = Requests.id(request(), "withdraw");
        if (off != null) {
            return act(() -> sittings.withdraw(caller(), neededId(), off), "sitting.withdrawn", here());
        }
        @Nullable Long again = Requests.id(request(), "again");
        return again == null
                ? null
                : act(() -> halls.allowAgain(caller(), neededId(), again), "sitting.allowedAgain", here());
    }

    public @Nullable String openHall() {
        return act(() -> halls.openHall(caller(), neededId()), "sitting.hallOpened", here());
    }

    public @Nullable String closeHall() {
        return act(() -> halls.closeHall(caller(), neededId()), "sitting.hallClosed", here());
    }

    public @Nullable String closeDevice(long device) {
        return act(() -> halls.closeDevice(caller(), neededId(), device), "sitting.deviceClosed", here());
    }

    public @Nullable String cancel() {
        return act(() -> sittings.cancel(caller(), neededId()), "sitting.cancelled", here());
    }

    public @Nullable String say() {
        return act(() -> invigilation.say(caller(), neededId(), note()), "sitting.said", here());
    }

    public @Nullable String incident() {
        return act(() -> invigilation.note(caller(), neededId(), note()), "sitting.noted", here());
    }

    public @Nullable String pause() {
        return conduct(input -> invigilation.pause(caller(), neededId(), input));
    }

    public @Nullable String resume() {
        return conduct(input -> invigilation.resume(caller(), neededId(), input));
    }

    public @Nullable String extend() {
        return conduct(input -> invigilation.extend(caller(), neededId(), input));
    }

    public @Nullable String end() {
        return conduct(input -> invigilation.end(caller(), neededId(), input));
    }

    private @Nullable String conduct(Act act) {
        Conducted[] made = new Conducted[1];
        @Nullable Long candidate = candidate();
        ConductInput input =
                new ConductInput(candidate == null ? null : List.of(candidate), roomMeant(), minutes, reason, null);
        if (!feedback().attempt(() -> made[0] = act.on(input))) {
            return null;
        }
        feedback().done("sitting.conducted", made[0].done(), made[0].over());
        return here() + "&faces-redirect=true";
    }

    private NoteInput note() {
        return new NoteInput(candidate(), words);
    }

    private @Nullable Long candidate() {
        return whom != null && whom.matches("\\d{1,18}") ? Long.valueOf(whom) : null;
    }

    private @Nullable String roomMeant() {
        return whom != null && whom.startsWith("room:") ? whom.substring(5) : null;
    }

    private String here() {
        return "/admin/sitting" + Objects.requireNonNull(list.getPage()).getHere();
    }

    /** Whom words and acts may mean: a room, or a candidate of the rows shown, by the value of the field. */
    public Map<String, String> getChoices() {
        Map<String, String> choices = new LinkedHashMap<>();
        list.getSummary().rooms().forEach(room -> choices.put("room:" + room, room));
        list.getRows().forEach(one -> choices.put(String.valueOf(one.id()), label(one)));
        // whoever was chosen may have left the rows since: the state by which they are filtered changes
        @Nullable String chosen = request().getParameter("whom");
        if (chosen != null && chosen.matches("\\d{1,18}") && !choices.containsKey(chosen)) {
            @Nullable RosterRow one = list.one(Long.parseLong(chosen));
            if (one != null) {
                choices.put(chosen, label(one));
            }
        }
        return choices;
    }

    private static String label(RosterRow one) {
        return one.person() + " · " + one.room() + " " + one.seat();
    }

    /** Words of how it stands with photos, for the same script. */
    public List<PhotoState> getPhotoStates() {
        return List.of(PhotoState.values());
    }

    /** Words of the states for the script that keeps the board fresh, by state. */
    public List<SeatState> getStates() {
        return List.of(SeatState.values());
    }

    public boolean isWriter() {
        return caller().may(Permission.SITTING_WRITE) && getSitting().state() == SittingState.PLANNED;
    }

    public boolean isInvigilator() {
        return caller().may(Permission.ATTEMPT_SUPERVISE);
    }

    public List<NoteRow> getMessages() {
        return invigilation.messages(caller(), neededId());
    }

    public List<NoteRow> getIncidents() {
        return invigilation.incidents(caller(), neededId());
    }

    /** What devices type to join the hall; empty for none. */
    public String getHallCode() {
        return halls.hallCode(caller(), neededId()).orElse("");
    }

    /** Where devices type it. */
    public String getHallAddress() {
        return base.of(request()) + "/open/hall";
    }

    public List<HallDeviceRow> getDevices() {
        return halls.devices(caller(), neededId());
    }

    public SittingView getSitting() {
        return Objects.requireNonNull(sitting);
    }

    public @Nullable Long getEnterOrganisation() {
        return enterOrganisation;
    }

    public void setEnterOrganisation(@Nullable Long enterOrganisation) {
        this.enterOrganisation = enterOrganisation;
    }

    public @Nullable String getEnterRoom() {
        return enterRoom;
    }

    public void setEnterRoom(@Nullable String enterRoom) {
        this.enterRoom = enterRoom;
    }

    public @Nullable String getLines() {
        return lines;
    }

    public void setLines(@Nullable String lines) {
        this.lines = lines;
    }

    public @Nullable String getWhom() {
        return whom;
    }

    public void setWhom(@Nullable String whom) {
        this.whom = whom;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }
}
