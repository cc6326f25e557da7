package cn.anxue.web.admin;

import cn.anxue.identity.Permission;
import cn.anxue.platform.Refusal;
import cn.anxue.sitting.AnswerSheet;
import cn.anxue.sitting.PaperCopyRow;
import cn.anxue.sitting.PaperService;
import cn.anxue.sitting.SheetsEntered;
import cn.anxue.sitting.SittingService;
import cn.anxue.sitting.SittingView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Behind /admin/sitting-papers: printed papers of a sitting, and the entry of answer sheets. */
@Named
@RequestScoped
public class SittingPapersBean extends RecordBean {

    private static final Pattern BLANKS = Pattern.compile("[,，\\s]+");

    @Inject
    private SittingService sittings;

    @Inject
    private PaperService papers;

    private @Nullable SittingView sitting;
    private List<PaperCopyRow> copies = List.of();
    private @Nullable String sheets;

    @PostConstruct
    void begin() {
        if (!caller().may(Permission.ATTEMPT_SUPERVISE)) {
            throw Refusal.notFound();
        }
        sitting = sittings.get(caller(), neededId());
        copies = papers.copies(caller(), neededId());
    }

    /** Draws papers for those who have none. */
    public @Nullable String draw() {
        int[] drawn = new int[1];
        if (!feedback().attempt(() -> drawn[0] = papers.draw(caller(), neededId()))) {
            return null;
        }
        feedback().done("sitting.papersDrawn", drawn[0]);
        return here();
    }

    /** Enters the lines. */
    public @Nullable String enter() {
        SheetsEntered[] made = new SheetsEntered[1];
        if (!feedback().attempt(() -> made[0] = papers.enter(caller(), neededId(), read()))) {
            return null;
        }
        feedback().done("sitting.sheetsEntered", made[0].entered(), made[0].unchanged());
        return here();
    }

    private List<AnswerSheet> read() {
        return Objects.requireNonNullElse(sheets, "")
                .lines()
                .filter(line -> line.matches(".*\\d.*"))
                .map(line -> line.contains("\t") ? line.split("\t", -1) : BLANKS.split(line.strip(), -1))
                .filter(cells -> cells[0].matches(".*\\d.*"))
                .map(cells -> new AnswerSheet(cells[0], Arrays.asList(cells).subList(1, cells.length)))
                .toList();
    }

    private String here() {
        return "/admin/sitting-papers?faces-redirect=true&id=" + neededId();
    }

    /** Rooms in which somebody got a paper. */
    public List<String> getRooms() {
        return copies.stream()
                .map(PaperCopyRow::room)
                .filter(room -> !room.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** For an address. */
    public String encoded(String room) {
        return URLEncoder.encode(room, StandardCharsets.UTF_8);
    }

    public SittingView getSitting() {
        return Objects.requireNonNull(sitting);
    }

    public List<PaperCopyRow> getCopies() {
        return copies;
    }

    public @Nullable String getSheets() {
        return sheets;
    }

    public void setSheets(@Nullable String sheets) {
        this.sheets = sheets;
    }
}
