package cn.anxue.web.admin;

import cn.anxue.course.credential.QrCode;
import cn.anxue.exam.item.ItemType;
import cn.anxue.exam.paper.Section;
import cn.anxue.examination.AttemptView;
import cn.anxue.identity.Permission;
import cn.anxue.platform.Refusal;
import cn.anxue.sitting.PaperService;
import cn.anxue.sitting.PrintedPaper;
import cn.anxue.sitting.SittingService;
import cn.anxue.sitting.SittingView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Behind /admin/sitting-print: papers with their answer sheets, a candidate's on pages of their own. */
@Named
@RequestScoped
public class SittingPrintBean extends RecordBean {

    @Inject
    private SittingService sittings;

    @Inject
    private PaperService papers;

    private @Nullable SittingView sitting;
    private List<PrintedPaper> printed = List.of();

    @PostConstruct
    void begin() {
        if (!caller().may(Permission.ATTEMPT_SUPERVISE)) {
            throw Refusal.notFound();
        }
        sitting = sittings.get(caller(), neededId());
        printed = papers.print(caller(), neededId(), request().getParameter("room"));
    }

    /** The admission number as a picture in the page, so that sheets can be scanned when they come back. */
    public String code(PrintedPaper paper) {
        byte[] svg = QrCode.svg(paper.number()).getBytes(StandardCharsets.UTF_8);
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
    }

    /** The heading above the question; empty for none. */
    public String heading(PrintedPaper paper, AttemptView.Item item) {
        return paper.sections().stream()
                .filter(section -> section.from() == item.slot())
                .map(Section::name)
                .findFirst()
                .orElse("");
    }

    /** Whether the question is answered by words or a number. */
    public boolean typed(AttemptView.Item item) {
        return item.type() == ItemType.TEXT_ENTRY || item.type() == ItemType.NUMERIC_ENTRY;
    }

    public SittingView getSitting() {
        return Objects.requireNonNull(sitting);
    }

    public List<PrintedPaper> getPrinted() {
        return printed;
    }
}
