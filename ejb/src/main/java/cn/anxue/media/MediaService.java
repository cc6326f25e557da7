package cn.anxue.media;

import static cn.anxue.identity.Permission.*;

import cn.anxue.identity.Caller;
import cn.anxue.identity.Directory;
import cn.anxue.identity.OrganisationView;
import cn.anxue.identity.Requires;
import cn.anxue.ledger.AuditTrail;
import cn.anxue.platform.Refusal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;

/** Uploads and the files that browsers ask for. */
@Stateless
public class MediaService {

    @Inject
    private MediaLibrary library;

    @Inject
    private Directory directory;

    @Inject
    private AuditTrail audit;

    /**
     * Stores an upload for an organisation whose banks or courses the caller may write; limits and kinds as with
     * {@link MediaLibrary#store}.
     */
    @Requires({BANK_WRITE, COURSE_WRITE})
    public StoredMedia store(Caller caller, long organisationId, String fileName, InputStream content) {
        OrganisationView owner = directory.organisation(organisationId);
        if (!caller.may(BANK_WRITE, owner.treePath()) && !caller.may(COURSE_WRITE, owner.treePath())) {
            throw Refusal.notFound();
        }
        StoredMedia stored = library.store(caller, organisationId, fileName, content);
        audit.append(caller.personId(), caller.now(), "media.store", "media/" + stored.id(), organisationId, fileName);
        return stored;
    }

    /** Stores a file of the built-in catalogue; SVG is allowed. */
    @Requires(SYSTEM)
    public StoredMedia storeBuiltIn(Caller caller, long organisationId, String fileName, InputStream content) {
        return library.storeBuiltIn(caller, organisationId, fileName, content);
    }

    /**
     * A file for anyone who is signed in: workers see pictures of lessons and questions of organisations other than
     * their own (docs/decisions). Answers in exams are for their person and for those who read attempts. Refuses with «not found» when there is none with this id.
     */
    @Requires(SIT_EXAM)
    public StoredMedia open(Caller caller, long id) {
        StoredMedia found = library.find(id).orElseThrow(Refusal::notFound);
        if (found.answerOf() != null && !found.answerOf().equals(caller.personId())) {
            caller.check(
                    ATTEMPT_READ, directory.organisation(found.organisationId()).treePath());
        }
        return found;
    }
}
