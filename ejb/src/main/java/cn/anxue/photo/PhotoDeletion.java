package cn.anxue.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Deletes pictures, a few in a transaction. The file goes first: after a crash the row is still there, and it goes on. */
@ApplicationScoped
class PhotoDeletion {

    private static final int BATCH = 200;

    /** A picture is written before its row; after so long there will be none. */
    private static final Duration ORPHANED = Duration.ofDays(1);

    @Inject
    private PhotoRepository photos;

    @Inject
    private PhotoShelf shelf;

    /** @return how many there were; 0 when all is done */
    @Transactional
    public int some(Instant now) {
        List<Long> due = photos.expired(now, BATCH);
        due.forEach(id -> photos.find(id).ifPresent(photo -> delete(photo, now)));
        return due.size();
    }

    private void delete(ExamPhoto photo, Instant now) {
        if (photo.fileName != null) {
            shelf.remove(photo.fileName);
            photo.fileName = null;
            photo.deletedAt = now;
        }
    }

    /** Deletes pictures that no row knows: the server was killed between the file and its row. */
    @Transactional
    public void orphans(Instant now) {
        List<String> names = new ArrayList<>(shelf.before(now.minus(ORPHANED)));
        for (int from = 0; from < names.size(); from += BATCH) {
            List<String> some = names.subList(from, Math.min(names.size(), from + BATCH));
            Set<String> known = photos.known(some);
            some.stream().filter(name -> !known.contains(name)).forEach(shelf::remove);
        }
    }
}
