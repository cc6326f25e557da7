package cn.anxue.exam.item;

/** Comparing Chinese and Latin text as people mean it: width, case, spaces and stray punctuation do not count. */
public final class Texts {
    private Texts() {}

    /** NFKC (full-width to half-width), white space collapsed to one space, trimmed. Case is kept. */
    public static String tidy(String text) {
        throw new UnsupportedOperationException();
    }

    /** For comparing typed answers: tidied, lower case unless case counts, without brackets around or stops behind. */
    public static String answer(String text, boolean caseSensitive) {
        throw new UnsupportedOperationException();
    }

    /** For finding repeated questions: letters and digits only, lower case, half-width. */
    public static String skeleton(String text) {
        throw new UnsupportedOperationException();
    }

    /** 16 hexadecimal digits from the SHA-256 of the {@link #skeleton}. */
    public static String family(String stem) {
        throw new UnsupportedOperationException();
    }
}
