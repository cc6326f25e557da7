package cn.anxue.exam.exchange;

import java.util.Arrays;

/**
 * A picture taken from a spreadsheet: image/png, image/jpeg or image/gif, told by its content, not its name.
 */
public final class Picture {
    private final String mediaType;
    private final byte[] bytes;

    public Picture(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    public String mediaType() {
        return mediaType;
    }

    /** A copy of the content. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture that && mediaType.equals(that.mediaType) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
