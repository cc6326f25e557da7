package cn.anxue.exam;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the shared test data beside the repository. */
public final class TestData {
    private TestData() {}

    public static Path bank(String name) {
        return file("banks", name + ".xlsx");
    }

    public static Path moodle(String name) {
        return file("moodle-formats", name);
    }

    private static Path file(String folder, String name) {
        Path file = Path.of("..", "..", "shared", "data", folder, name)
                .toAbsolutePath()
                .normalize();
        if (!Files.isReadable(file)) {
            throw new IllegalStateException("test data is missing: " + file + " (see docs/start.md)");
        }
        return file;
    }
}
