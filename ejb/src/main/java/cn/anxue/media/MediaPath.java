package cn.anxue.media;

import org.jspecify.annotations.Nullable;

/** The path under which a browser gets a stored file; the engine's questions name their pictures by it. */
public final class MediaPath {

    private static final String START = "/media/";

    private MediaPath() {}

    public static String of(long id) {
        return START + id;
    }

    /** The path of an id that may be missing. */
    public static @Nullable String ofOptional(@Nullable Long id) {
        return id == null ? null : of(id);
    }

    /** The id in a path that {@link #of} made; null for null. */
    public static @Nullable Long id(@Nullable String path) {
        return path == null ? null : Long.valueOf(path.substring(START.length()));
    }
}
