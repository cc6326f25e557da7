package cn.anxue.photo;

import static cn.anxue.identity.Permission.SYSTEM;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Deletes the pictures whose days are over. The rows with their times are the truth: after days without a sweep one
 * catches up, and several nodes may sweep at once.
 */
@ApplicationScoped
public class PhotoSweep {

    @Inject
    private PhotoDeletion deletion;

    /** @return how many pictures were deleted */
    @Requires(SYSTEM)
    public int sweep(Caller caller) {
        int deleted = 0;
        for (int some = deletion.some(caller.now()); some > 0; some = deletion.some(caller.now())) {
            deleted += some;
        }
        deletion.orphans(caller.now());
        return deleted;
    }
}
