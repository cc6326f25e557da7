package cn.anxue.course.content;

/**
 * One rendered page of a slide deck.
 *
 * @param number counted from 1
 * @param type PNG for drawings and text, JPEG for pages with photographs
 * @param bytes the picture file; not copied, so treat it as read-only
 * @param text the page's own text, for screen readers and search; empty for scanned pages
 */
@SuppressWarnings("ArrayRecordComponent") // a value that is only carried to storage, never compared
public record SlideImage(int number, MediaType type, PictureSize size, byte[] bytes, String text) {}
