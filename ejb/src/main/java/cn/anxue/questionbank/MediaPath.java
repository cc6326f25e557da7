package cn.anxue.questionbank;

import org.jspecify.annotations.Nullable;

/** Pictures as the engine names them: the path under which a browser gets them. */
final class MediaPath {

    private static final String START = "/media/";

    private MediaPath() {}

    static String of(long id) {
        return START + id;
    }

    static @Nullable Long id(@Nullable String path) {
        return path == null ? null : Long.valueOf(path.substring(START.length()));
    }
}
