package cn.anxue.photo;

import static cn.anxue.identity.Permission.SIT_EXAM;

import cn.anxue.course.content.CameraPicture;
import cn.anxue.course.content.UploadRefused;
import cn.anxue.exam.attempt.AttemptState;
import cn.anxue.examination.AttemptFacts;
import cn.anxue.examination.AttemptFactsReader;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import cn.anxue.identity.Throttle;
import cn.anxue.media.UploadProblems;
import cn.anxue.platform.Inputs;
import cn.anxue.platform.Refusal;
import cn.anxue.platform.Secrets;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Photos for whoever sits an exam: what is asked, what the candidate says to it, and the pictures. Whatever the candidate
 * says, the attempt goes on the same.
 */
@Stateless
public class PhotoService {

    /** Larger than any player makes them. */
    public static final int LARGEST = 64 << 10;

    /** A picture may be on its way when the attempt ends. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);

    /** So many files that are no photos before the attempt's device has to wait. */
    private static final int WRONG_PICTURES = 5;

    /** Nobody changes their mind more often; a device that does is broken or plays. */
    private static final int MOST_ANSWERS = 20;

    @Inject
    private AttemptFactsReader attempts;

    @Inject
    private PhotoRepository photos;

    @Inject
    private PhotoKeeper keeper;

    @Inject
    private Throttle throttle;

    @Inject
    private Secrets secrets;

    /** What the player of the caller's attempt has to know now. */
    @Requires(SIT_EXAM)
    public PhotoDue due(Caller caller, long attemptId) {
        AttemptFacts attempt = attempts.own(caller, attemptId);
        if (!attempt.photos().asked()) {
            return new PhotoDue(false, null, null);
        }
        @Nullable PhotoConsent answer = photos.consents(List.of(attemptId)).get(attemptId);
        boolean takes = answer == PhotoConsent.AGREED && attempt.state() == AttemptState.RUNNING;
        return new PhotoDue(true, answer, takes ? next(attempt, caller.now()) : null);
    }

    /** The latest moment that has come and of which nothing is known; one that was missed is not made up for. */
    private @Nullable Integer next(AttemptFacts attempt, Instant now) {
        List<Instant> plan = PhotoPlan.of(attempt);
        int latest = (int) plan.stream().filter(at -> !at.isAfter(now)).count() - 1;
        Set<Integer> known =
                photos.of(attempt.id()).stream().map(photo -> photo.moment).collect(Collectors.toSet());
        return IntStream.of(0, latest)
                .filter(moment -> moment >= 0 && !known.contains(moment))
                .boxed()
                .findFirst()
                .orElse(null);
    }

    /** Keeps what the candidate says to being photographed, before the first photo or later. The last answer holds. */
    @Requires(SIT_EXAM)
    public PhotoDue answer(Caller caller, long attemptId, @Nullable String answer) {
        AttemptFacts attempt = running(caller, attemptId);
        PhotoConsent said = Inputs.choice(PhotoConsent.class, "answer", answer);
        List<PhotoAnswer> before = photos.answers(attemptId);
        if (before.isEmpty() || before.get(before.size() - 1).answer != said) {
            if (before.size() >= MOST_ANSWERS && said == PhotoConsent.AGREED) {
                throw Refusal.conflict("photoAnswers");
            }
            PhotoAnswer made = new PhotoAnswer();
            made.attemptId = attemptId;
            made.answer = said;
            made.answeredAt = caller.now();
            photos.add(made);
            photos.flush();
        }
        return due(caller, attemptId);
    }

    /**
     * Keeps a photo: a JPEG up to 64 KB and 1,024 pixels, written anew without metadata. Sending it again changes nothing.
     *
     * @param moment as {@link #due} named it
     * @param takenAt when, by the server's clock as far as the device knows it; now when missing
     */
    @Requires(SIT_EXAM)
    public void keep(Caller caller, long attemptId, int moment, byte[] jpeg, @Nullable Instant takenAt) {
        AttemptFacts attempt = attempts.own(caller, attemptId);
        Instant taken = takenAt == null || takenAt.isAfter(caller.now()) ? caller.now() : takenAt;
        Instant dueAt = checkedMoment(attempt, moment, taken, caller.now());
        if (jpeg.length > LARGEST) {
            throw Refusal.invalid("file", "upload.TOO_LARGE");
        }
        if (photos.find(attemptId, moment)
                .filter(photo -> photo.outcome == PhotoOutcome.TAKEN)
                .isPresent()) {
            return;
        }
        String subject = secrets.keyedHash("exam photo " + attemptId);
        throttle.refuseWhileBlocked(subject, "photoTooOften", caller.now());
        try {
            Instant at = taken.isBefore(dueAt) ? dueAt : taken;
            keeper.keep(attempt, moment, dueAt, PhotoOutcome.TAKEN, CameraPicture.clean(jpeg), at, caller.now());
        } catch (UploadRefused refused) {
            throttle.failed(subject, WRONG_PICTURES, caller.now());
            throw UploadProblems.refusal(refused);
        }
    }

    /** Keeps why there is no photo of a moment; a photo that comes later takes its place. */
    @Requires(SIT_EXAM)
    public void absent(Caller caller, long attemptId, int moment, @Nullable String outcome) {
        AttemptFacts attempt = attempts.own(caller, attemptId);
        PhotoOutcome why = Inputs.choice(PhotoOutcome.class, "outcome", outcome);
        if (why == PhotoOutcome.TAKEN) {
            throw Refusal.invalid("outcome", "unknownChoice", why);
        }
        Instant dueAt = checkedMoment(attempt, moment, caller.now(), caller.now());
        keeper.keep(attempt, moment, dueAt, why, null, caller.now(), caller.now());
    }

    /**
     * When the moment was due. Refuses moments that have not come, times outside the attempt, and everything without the
     * candidate's consent.
     */
    private Instant checkedMoment(AttemptFacts attempt, int moment, Instant taken, Instant now) {
        List<Instant> plan = PhotoPlan.of(attempt);
        if (moment < 0 || moment >= plan.size()) {
            throw Refusal.notFound();
        }
        if (photos.consents(List.of(attempt.id())).get(attempt.id()) != PhotoConsent.AGREED) {
            throw Refusal.conflict("photoNotAgreed");
        }
        Instant due = plan.get(moment);
        @Nullable Instant ended = attempt.endedAt();
        if (ended != null && (taken.isAfter(ended) || now.isAfter(ended.plus(ON_ITS_WAY)))) {
            throw Refusal.conflict("photoOver");
        }
        if (due.isAfter(now)) {
            throw Refusal.conflict("photoNotDue");
        }
        return due;
    }

    private AttemptFacts running(Caller caller, long attemptId) {
        AttemptFacts attempt = attempts.own(caller, attemptId);
        if (!attempt.photos().asked()) {
            throw Refusal.conflict("photoNotAsked");
        }
        if (attempt.state().isFinal()) {
            throw Refusal.conflict("photoOver");
        }
        return attempt;
    }
}
