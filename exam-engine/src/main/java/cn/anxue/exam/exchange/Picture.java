package cn.anxue.exam.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A picture taken from a file: image/png, image/jpeg, image/gif or image/webp, told by its content, not its name.
 */
public final class Picture {
    private final String mediaType;
    private final byte[] bytes;

    public Picture(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes.clone();
    }

    /** The picture that the bytes are; empty when browsers do not show it. */
    static Optional<Picture> of(byte[] content) {
        if (startsWith(content, 0x89, 'P', 'N', 'G')) {
            return Optional.of(new Picture("image/png", content));
        } else if (startsWith(content, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(new Picture("image/jpeg", content));
        }
        if (startsWith(content, 'G', 'I', 'F', '8')) {
            return Optional.of(new Picture("image/gif", content));
        }
        boolean webp = startsWith(content, 'R', 'I', 'F', 'F')
                && content.length > 12
                && startsWith(Arrays.copyOfRange(content, 8, 12), 'W', 'E', 'B', 'P');
        return webp ? Optional.of(new Picture("image/webp", content)) : Optional.empty();
    }

    private static boolean startsWith(byte[] content, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** What the picture is called until it is stored: the same bytes have the same name. */
    String name() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "file-" + HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
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
