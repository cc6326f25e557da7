package cn.anxue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages hold no words, no scripts, no styles, and stay short. */
class PagesTest {

    private static final Pattern NOT_WORDS =
            Pattern.compile("(?s)<!--.*?-->|<!DOCTYPE[^>]*>|<[^>]*>|#\\{(?:[^}']|'[^']*')*\\}|&[a-z#0-9]+;");
    private static final Pattern WORD = Pattern.compile("\\p{IsIdeographic}|[A-Za-z]{3,}");
    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*src=)|<style[\\s>]|\\sstyle=\"|\\son(?:click|change|load|submit|input)=\"|<h:outputScript(?![^>]*name=)");

    /** Addresses of servlets. */
    private static final List<String> DOORS = List.of("/open/language", "/open/sign-out");

    @Test
    void wordsAreInTheBundlesOnly() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path page : pages()) {
            String text = NOT_WORDS.matcher(Files.readString(page)).replaceAll(" ");
            WORD.matcher(text).results().forEach(word -> found.add(page.getFileName() + ": " + word.group()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void nothingIsInline() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path page : pages()) {
            INLINE.matcher(Files.readString(page)).results().forEach(hit -> found.add(page + ": " + hit.group()));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void pagesAreShort() throws IOException {
        assertThat(pages()).allSatisfy(page -> assertThat(Files.readAllLines(page))
                .as(page.getFileName().toString())
                .hasSizeLessThanOrEqualTo(220));
    }

    @Test
    void everyLinkOfThePagesLeadsToAPage() throws IOException {
        Pattern link = Pattern.compile("(?:href|action)=\"(/(?:admin|worker|open|account)[a-z/-]*)");
        List<String> found = new ArrayList<>();
        for (Path page : pages()) {
            link.matcher(Files.readString(page))
                    .results()
                    .map(hit -> hit.group(1))
                    .filter(address -> !DOORS.contains(address))
                    .filter(address -> !Files.exists(Path.of("src/main/webapp" + address + ".xhtml")))
                    .forEach(address -> found.add(page.getFileName() + ": " + address));
        }
        assertThat(found).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }
}
