package cn.anxue.course.content;

/**
 * An uploaded file that is not taken, with the code that pages turn into a sentence. The one exception type of this
 * module.
 */
public final class UploadRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a file is not taken. */
    public enum Reason {
        /** Its bytes are none of the kinds in {@link MediaType}. */
        UNKNOWN_TYPE,
        /** An SVG picture: it may carry scripts. */
        SVG,
        /** It begins like its kind, but cannot be read. */
        DAMAGED,
        /** More bytes than allowed. */
        TOO_LARGE,
        /** A picture, or one inside a PDF, of more than {@link MediaSniffer#MAX_PIXELS} pixels. */
        TOO_MANY_PIXELS,
        /** A PDF was expected. */
        NOT_A_PDF,
        /** A PDF that needs a password or restricts its use. */
        ENCRYPTED,
        /** A PDF without pages. */
        NO_PAGES,
        /** A PDF with more pages than allowed. */
        TOO_MANY_PAGES
    }

    private final Reason reason;

    UploadRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    UploadRefused(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
