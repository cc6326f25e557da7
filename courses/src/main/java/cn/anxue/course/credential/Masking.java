package cn.anxue.course.credential;

/** Shows who is meant without saying who it is, for the public page and for lists. */
public final class Masking {

    private Masking() {}

    /** The surname and stars: 张*, 欧阳**; other scripts keep the first letter of each word: J*** S****. */
    public static String name(String name) {
        throw new UnsupportedOperationException();
    }

    /** The first three and last four characters: 110***********1234. Shorter than 12 characters, only stars. */
    public static String identity(String number) {
        throw new UnsupportedOperationException();
    }

    /** The first three and last four digits: 138****1234. Shorter than 11 digits, only stars. */
    public static String mobile(String number) {
        throw new UnsupportedOperationException();
    }
}
