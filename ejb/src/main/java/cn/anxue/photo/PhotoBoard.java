package cn.anxue.photo;

import cn.anxue.examination.AttemptFactsReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Photos of a room in words, for boards whose services have checked their caller: three small queries. */
@Dependent
public class PhotoBoard {

    @Inject
    private AttemptFactsReader attempts;

    @Inject
    private PhotoRepository photos;

    /** By attempt; empty where the exam asks for no photos. */
    public Map<Long, PhotoState> of(long examId, Collection<Long> attemptIds) {
        if (attemptIds.isEmpty() || attempts.photos(examId).isEmpty()) {
            return Map.of();
        }
        Map<Long, PhotoConsent> consents = photos.consents(attemptIds);
        Map<Long, Long> taken = photos.counts(attemptIds, true);
        Map<Long, Long> missing = photos.counts(attemptIds, false);
        Map<Long, PhotoState> found = new HashMap<>();
        for (long id : attemptIds) {
            found.put(
                    id,
                    consents.containsKey(id)
                            ? state(consents.get(id), taken.containsKey(id), missing.containsKey(id))
                            : PhotoState.NO_ANSWER);
        }
        return found;
    }

    private static PhotoState state(PhotoConsent consent, boolean taken, boolean missing) {
        return switch (consent) {
            case DECLINED -> PhotoState.DECLINED;
            case NO_CAMERA -> PhotoState.NO_CAMERA;
            case AGREED -> missing ? PhotoState.INCOMPLETE : taken ? PhotoState.TAKEN : PhotoState.WAITING;
        };
    }
}
