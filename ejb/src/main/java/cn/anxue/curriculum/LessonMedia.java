package cn.anxue.curriculum;

import static cn.anxue.identity.Permission.BANK_READ;
import static cn.anxue.identity.Permission.COURSE_READ;

import cn.anxue.course.content.MediaType.Use;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.media.MediaLibrary;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Which uploaded files an author may put into a lesson: those of organisations whose courses or banks they read. */
@Dependent
class LessonMedia {

    @Inject
    private MediaLibrary library;

    @Inject
    private Directory directory;

    /** Whether there is such a file, of that use, within the caller's reach. */
    boolean usable(Caller caller, long mediaId, Use use) {
        return library.find(mediaId)
                .filter(media -> media.type().use() == use)
                .map(media -> directory.organisation(media.organisationId()).treePath())
                .filter(path -> caller.may(COURSE_READ, path) || caller.may(BANK_READ, path))
                .isPresent();
    }
}
