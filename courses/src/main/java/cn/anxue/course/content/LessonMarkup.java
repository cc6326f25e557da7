package cn.anxue.course.content;

/**
 * Turns a lesson's Markdown (CommonMark 0.31 with GitHub tables) into HTML that is safe to put into a page. Raw HTML of
 * the author is shown as text, links are https or relative, pictures only those that {@link PictureLinks} knows.
 * Headings start at h2, because h1 belongs to the page.
 */
public final class LessonMarkup {

    private LessonMarkup() {}

    /** The lesson as an HTML fragment; never fails, whatever the text is. */
    public static String toHtml(String markdown, PictureLinks links) {
        throw new UnsupportedOperationException();
    }
}
