package cn.anxue.media;

import cn.anxue.course.content.UploadRefused;
import cn.anxue.platform.Refusal;

/** What the course library finds wrong with a file, as the refusal of a use case. */
public final class UploadProblems {

    private static final String CODES = "upload.";

    private UploadProblems() {}

    /** Codes {@code upload.<REASON>} of the field {@code file}. */
    public static Refusal refusal(UploadRefused refused) {
        return Refusal.invalid("file", CODES + refused.reason());
    }
}
