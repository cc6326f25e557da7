package cn.anxue.photo;

import static cn.anxue.identity.Permission.ATTEMPT_SUPERVISE;

import cn.anxue.examination.AttemptFacts;
import cn.anxue.examination.AttemptFactsReader;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Photos for those who invigilate where the attempt was sat, and nobody else: reading results or marking is no reason to
 * see faces. Every look at a picture is in the audit trail.
 */
@Stateless
public class PhotoReviewService {

    @Inject
    private AttemptFactsReader attempts;

    @Inject
    private PhotoRepository photos;

    @Inject
    private PhotoShelf shelf;

    @Inject
    private AuditTrail audit;

    /** What there is, without pictures. */
    @Requires(ATTEMPT_SUPERVISE)
    public PhotoRecord list(Caller caller, long attemptId) {
        AttemptFacts attempt = attempts.within(caller, ATTEMPT_SUPERVISE, attemptId);
        List<PhotoRecord.Said> said = photos.answers(attemptId).stream()
                .map(answer -> new PhotoRecord.Said(answer.answer, answer.answeredAt))
                .toList();
        Map<Integer, ExamPhoto> known =
                photos.of(attemptId).stream().collect(Collectors.toMap(photo -> photo.moment, Function.identity()));
        @Nullable Instant ended = attempt.endedAt();
        Instant until = ended == null ? caller.now() : ended;
        List<Instant> plan = PhotoPlan.of(attempt);
        List<PhotoRow> rows = new ArrayList<>();
        for (int moment = 0; moment < plan.size(); moment++) {
            @Nullable ExamPhoto photo = known.get(moment);
            if (photo != null || !plan.get(moment).isAfter(until)) {
                rows.add(row(moment, plan.get(moment), photo));
            }
        }
        return new PhotoRecord(
                attempt.photos().asked(),
                said.isEmpty() ? null : said.get(said.size() - 1).answer(),
                said,
                rows);
    }

    private static PhotoRow row(int moment, Instant dueAt, @Nullable ExamPhoto photo) {
        if (photo == null) {
            return new PhotoRow(moment, dueAt, null, null, null, false, null, null);
        }
        return new PhotoRow(
                moment,
                photo.dueAt,
                photo.outcome,
                photo.takenAt,
                photo.receivedAt,
                photo.fileName != null,
                photo.fileName == null ? null : photo.deleteAt,
                photo.deletedAt);
    }

    /** The picture of a moment as a JPEG; refuses with «not found» without one. The look is recorded. */
    @Requires(ATTEMPT_SUPERVISE)
    public byte[] open(Caller caller, long attemptId, int moment) {
        AttemptFacts attempt = attempts.within(caller, ATTEMPT_SUPERVISE, attemptId);
        @Nullable
        String file = photos.find(attemptId, moment)
                .filter(photo -> photo.deleteAt.isAfter(caller.now()))
                .map(photo -> photo.fileName)
                .orElse(null);
        if (file == null) {
            throw Refusal.notFound();
        }
        audit.append(
                caller.personId(),
                caller.now(),
                "attempt.photo",
                "attempt/" + attemptId,
                attempt.organisationId(),
                String.valueOf(moment));
        return shelf.read(file);
    }
}
