package cn.anxue.course.content;

/** Width and height of a picture in pixels, as its header says. */
public record PictureSize(int width, int height) {

    public long pixels() {
        return (long) width * height;
    }
}
