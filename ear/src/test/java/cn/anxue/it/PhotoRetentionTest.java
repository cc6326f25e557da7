package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Camera;
import cn.anxue.server.Database;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Photos lie sealed, and are gone when their days are over. */
class PhotoRetentionTest {

    @Test
    void theSweepDeletesWhatIsDueAndWhatNoRowKnows() throws IOException, InterruptedException {
        try (Product product = Product.fresh("photos", "none")) {
            World world = new World(product);
            long enterprise = world.enterprise("留影企业");
            long exam = world.examWithPhotos(enterprise, 60, json("mode", "START", "keepDays", 1));
            long due = photographed(world, enterprise, exam);
            Path folder = product.data().resolve("photos");
            Path first = files(folder).get(0);
            assertThat(new String(Files.readAllBytes(first), StandardCharsets.ISO_8859_1))
                    .doesNotContain("JFIF");
            long kept = photographed(world, enterprise, exam);
            Path orphan = Files.writeString(folder.resolve("orphan"), "killed before the commit");
            Files.setLastModifiedTime(orphan, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
            product.close();
            Database.change(
                    product,
                    "update exam_photo set delete_at = cast('2026-01-01 00:00:00' as timestamp) where attempt_id = "
                            + due);
            product.start();
            World after = new World(product);
            JsonObject row = row(after, due);
            for (int i = 0; i < 200 && row.getBoolean("picture"); i++) {
                TimeUnit.MILLISECONDS.sleep(100);
                row = row(after, due);
            }
            assertThat(row.getBoolean("picture")).isFalse();
            assertThat(Instant.parse(row.getString("deletedAt"))).isBeforeOrEqualTo(Instant.now());
            assertThat(row.getString("outcome")).isEqualTo("TAKEN");
            assertThat(after.admin()
                            .get("/attempts/" + due + "/photos/0/picture")
                            .status())
                    .isEqualTo(404);
            after.admin().get("/attempts/" + kept + "/photos/0/picture").expect(200);
            for (int i = 0; i < 100 && Files.exists(orphan); i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(files(folder)).hasSize(1).doesNotContain(first, orphan);
        }
    }

    private static long photographed(World world, long enterprise, long exam) {
        Api worker = world.client(world.person(enterprise));
        long attempt = worker.post("/exams/" + exam + "/attempts").expect(201).id();
        Camera.agree(worker, attempt);
        Camera.send(worker, attempt, 0, Camera.jpeg(480, 360)).expect(204);
        return attempt;
    }

    private static JsonObject row(World world, long attempt) {
        return world.admin()
                .get("/attempts/" + attempt + "/photos")
                .expect(200)
                .json()
                .getJsonArray("photos")
                .getJsonObject(0);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
