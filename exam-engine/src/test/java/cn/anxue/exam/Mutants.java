package cn.anxue.exam;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages inputs at random, the same in every run, and watches the time that reading them takes. */
public final class Mutants {

    /** Of this thread, so that a busy machine fails nothing. */
    private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

    private static final Duration SLOW = Duration.ofSeconds(2);

    private static final List<String> NAMES = List.of(
            "../../outside.xml",
            "/etc/passwd",
            "C:\\x.xml",
            "a/../../b.xml",
            "items//x.xml",
            "imsmanifest.xml",
            "xl/workbook.xml",
            "",
            ".",
            "a".repeat(300) + ".xml",
            "题.xml",
            "x.xml/");

    private Mutants() {}

    /** How many to make: {@code usual}, or as many as {@code -Danxue.mutants} says. */
    public static int many(int usual) {
        return Integer.getInteger("anxue.mutants", usual);
    }

    /** Pieces deleted, repeated and inserted, signs and sometimes a byte changed. */
    public static byte[] text(String sample, List<String> pieces, Random random) {
        StringBuilder text = new StringBuilder(sample);
        for (int change = random.nextInt(8); change >= 0 && text.length() > 1; change--) {
            int at = random.nextInt(text.length());
            int end = Math.min(text.length(), at + random.nextInt(30));
            switch (random.nextInt(5)) {
                case 0 -> text.delete(at, end);
                case 1 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
                case 2 -> text.setCharAt(at, (char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
                default -> text.insert(at, pieces.get(random.nextInt(pieces.size())));
            }
        }
        byte[] bytes = text.toString().getBytes(UTF_8);
        if (random.nextInt(4) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    /** Bytes changed, cut off or repeated. */
    public static byte[] bytes(byte[] sample, Random random) {
        byte[] damaged = sample.clone();
        for (int change = random.nextInt(12); change >= 0; change--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        return switch (random.nextInt(6)) {
            case 0 -> java.util.Arrays.copyOf(damaged, random.nextInt(damaged.length));
            case 1 -> java.util.Arrays.copyOfRange(damaged, random.nextInt(damaged.length), damaged.length);
            default -> damaged;
        };
    }

    /** An archive of which the bytes, the text of a file, or the files' names are damaged. */
    public static byte[] zip(byte[] sample, List<String> pieces, Random random) {
        if (random.nextInt(4) == 0) {
            return bytes(sample, random);
        }
        Map<String, byte[]> files = files(sample);
        List<String> names = new ArrayList<>(files.keySet());
        for (int change = random.nextInt(3); change >= 0 && !names.isEmpty(); change--) {
            String name = names.get(random.nextInt(names.size()));
            byte[] content = files.getOrDefault(name, new byte[] {'<'});
            switch (random.nextInt(8)) {
                case 0 -> files.remove(name);
                case 1 -> files.put(NAMES.get(random.nextInt(NAMES.size())), content);
                case 2 -> {
                    files.remove(name);
                    files.put(NAMES.get(random.nextInt(NAMES.size())), content);
                }
                case 3 -> files.put(name, files.getOrDefault(names.get(random.nextInt(names.size())), content));
                default -> files.put(name, text(new String(content, UTF_8), pieces, random));
            }
        }
        return archive(files);
    }

    /** The files of an archive by name. */
    public static Map<String, byte[]> files(byte[] zip) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** An archive of these files: the same bytes in every run. */
    public static byte[] archive(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(2026, 11, 24, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Fails when it takes more than two seconds of this thread's time. */
    public static void inTime(Runnable reading, Supplier<String> what) {
        long start = TIME.getCurrentThreadCpuTime();
        reading.run();
        assertThat(TIME.getCurrentThreadCpuTime() - start).as(what::get).isLessThan(SLOW.toNanos());
    }
}
