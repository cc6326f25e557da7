package cn.anxue.examination;

import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.Response.CompositeResponse;
import cn.anxue.identity.Caller;
import cn.anxue.media.MediaLibrary;
import cn.anxue.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;

/** Files that candidates hand over as answers. */
@ApplicationScoped
class AnswerFiles {

    private static final String PATHS = "/media/";

    @Inject
    private MediaLibrary media;

    /** Stores the file for its candidate and answers its path. */
    @Transactional
    public String keep(Caller caller, long organisationId, String fileName, InputStream content) {
        return media.storeAnswer(caller, organisationId, fileName, content).url();
    }

    /** Refuses a response that names a file which the person did not hand over. */
    @Transactional
    public void check(long person, Response response) {
        if (response instanceof CompositeResponse composite) {
            boolean own = composite.turns().stream()
                    .flatMap(turn -> turn.values().stream())
                    .flatMap(List::stream)
                    .filter(word -> word.startsWith(PATHS))
                    .allMatch(word -> media.isAnswerOf(person, word));
            if (!own) {
                throw Refusal.invalid("response", "malformedResponse");
            }
        }
    }
}
