package cn.anxue.server;

import static cn.anxue.server.Api.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** A candidate's camera, for tests that speak to the API. */
public final class Camera {

    private Camera() {}

    /** A small photo of nothing. */
    public static byte[] jpeg(int width, int height) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Api.Answer agree(Api worker, long attempt) {
        return answer(worker, attempt, "AGREED").expect(200);
    }

    public static Api.Answer answer(Api worker, long attempt, String answer) {
        return worker.put("/attempts/" + attempt + "/photos/answer", json("answer", answer));
    }

    public static Api.Answer send(Api worker, long attempt, int moment, byte[] photo) {
        return worker.putFile("/attempts/" + attempt + "/photos/" + moment + "/picture", "image/jpeg", photo);
    }

    /** The number of the photo that is due; -1 for none. */
    public static int due(Api worker, long attempt) {
        JsonObject now =
                worker.get("/attempts/" + attempt + "/photos/due").expect(200).json();
        return now.get("due") instanceof JsonNumber number ? number.intValue() : -1;
    }

    /** Waits until one beyond the start is due, as a player does. */
    public static int awaitRandom(Api worker, long attempt) {
        for (int i = 0; i < 300; i++) {
            int due = due(worker, attempt);
            if (due > 0) {
                return due;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("no random photo became due");
    }
}
