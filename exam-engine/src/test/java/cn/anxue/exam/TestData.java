package cn.anxue.exam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the shared test data beside the repository. */
public final class TestData {
    private TestData() {}

    public static Path bank(String name) {
        return file("banks", name + ".xlsx");
    }

    public static Path moodle(String name) {
        return file("moodle-formats", name);
    }

    /** All files below a folder of the shared data whose names end so, in order. */
    public static List<Path> files(String folder, String suffix) {
        Path root =
                Path.of("..", "..", "shared", "data", folder).toAbsolutePath().normalize();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
