package cn.anxue.course.catalogue;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The place on the class path where a catalogue lies. */
final class CatalogueFolder {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String base;

    /** @param base absolute, with a slash at its end */
    CatalogueFolder(String base) {
        this.base = base;
    }

    InputStream open(String path) {
        InputStream in = Catalogue.class.getResourceAsStream(base + path);
        if (in == null) {
            throw new IllegalStateException("catalogue: no file " + path);
        }
        return in;
    }

    boolean has(String path) {
        return Catalogue.class.getResource(base + path) != null;
    }

    String text(String path) {
        try (InputStream in = open(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("catalogue: cannot read " + path, e);
        }
    }

    <T> T json(String path, Class<T> type) {
        try (InputStream in = open(path)) {
            return MAPPER.readValue(in, type);
        } catch (IOException e) {
            throw new IllegalStateException("catalogue: cannot read " + path, e);
        }
    }
}
