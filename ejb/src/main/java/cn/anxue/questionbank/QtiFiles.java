package cn.anxue.questionbank;

import cn.anxue.exam.item.Question;
import cn.anxue.exam.qti.QtiPackage;
import cn.anxue.exam.qti.QtiRefusal;
import cn.anxue.identity.Caller;
import cn.anxue.media.MediaLibrary;
import cn.anxue.media.StoredMedia;
import cn.anxue.platform.Refusal;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pictures, sounds and films of one QTI package on their way into the platform's media: each file once. */
class QtiFiles {
    private static final int MOST_BYTES = 200 << 20;

    private final MediaLibrary media;
    private final Caller caller;
    private final QuestionBank bank;
    private final boolean dryRun;

    private final Map<String, String> paths = new HashMap<>();

    /** @param dryRun stores nothing: a file that is not there yet gets a path that means nothing */
    QtiFiles(MediaLibrary media, Caller caller, QuestionBank bank, boolean dryRun) {
        this.media = media;
        this.caller = caller;
        this.bank = bank;
        this.dryRun = dryRun;
    }

    /**
     * The entry's question with references to stored files.
     *
     * @throws QtiRefusal FILE_REFUSED, FILE_MISSING
     */
    Question stored(QtiPackage opened, QtiPackage.Entry entry) {
        Map<String, String> references = new LinkedHashMap<>();
        entry.files().forEach((reference, file) -> references.put(reference, path(opened, reference, file)));
        Question question = entry.question();
        if (question == null) {
            throw new IllegalArgumentException("refused entries have no question");
        }
        return references.isEmpty() ? question : QtiPackage.withFiles(question, references);
    }

    private String path(QtiPackage opened, String reference, String file) {
        String known = paths.get(file);
        if (known != null) {
            return known;
        }
        try {
            byte[] content = opened.file(file, MOST_BYTES);
            String name = file.substring(file.lastIndexOf('/') + 1);
            String path = dryRun
                    ? media.same(bank.organisationId, content)
                            .map(StoredMedia::url)
                            .orElse("/media/0" + paths.size())
                    : media.storeAgain(caller, bank.organisationId, name, content)
                            .url();
            paths.put(file, path);
            return path;
        } catch (IOException damaged) {
            throw new QtiRefusal(QtiRefusal.Code.FILE_MISSING, reference);
        } catch (Refusal unusable) {
            throw new QtiRefusal(QtiRefusal.Code.FILE_REFUSED, reference);
        }
    }
}
