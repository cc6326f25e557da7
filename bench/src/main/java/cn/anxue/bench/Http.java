package cn.anxue.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One keep-alive HTTP/1.1 connection of one virtual user. Deliberately small: on two cores every cycle of the client is
 * taken from the server under test.
 */
final class Http implements Closeable {

    private final String host;
    private final int port;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private String token = "";
    private long bytesReceived;

    Http(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** The bearer token of the requests that follow. */
    void token(String value) {
        token = value;
    }

    long bytesReceived() {
        return bytesReceived;
    }

    /** Sends JSON and answers JSON; throws when the status is not 2xx. */
    JsonObject json(String method, String path, @Nullable String body) throws IOException {
        byte[] sent = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        byte[] answer = exchange(method, path, "application/json", sent);
        if (answer.length == 0) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(answer))) {
            return reader.readObject();
        }
    }

    byte[] exchange(String method, String path, String contentType, byte[] body) throws IOException {
        if (socket == null) {
            connect();
        }
        out.write((method + " " + path + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\nAccept: application/json\r\n"
                        + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n")
                        + (body.length == 0 ? "" : "Content-Type: " + contentType + "\r\n")
                        + "Content-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
        return read(method + " " + path);
    }

    private void connect() throws IOException {
        Socket fresh = new Socket(host, port);
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(60_000);
        socket = fresh;
        in = new BufferedInputStream(fresh.getInputStream(), 16_384);
        out = new BufferedOutputStream(fresh.getOutputStream(), 8_192);
    }

    private byte[] read(String request) throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = -1;
        boolean chunked = false;
        boolean close = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.equals("connection: close")) {
                close = true;
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes(status == 204 ? 0 : Math.max(0, length));
        bytesReceived += body.length;
        if (close) {
            close();
        }
        if (status >= 300) {
            throw new IOException(request + " answered " + status + ": " + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(in.readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("connection closed");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
