package cn.anxue.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An upload of 200 MB, sent until the server answers. */
public final class EndlessUpload {

    private static final long LENGTH = 200L << 20;
    private static final String BOUNDARY = "boundary-of-the-tests";
    private static final int PATIENCE_MILLIS = 60_000;

    private EndlessUpload() {}

    /**
     * What came back.
     *
     * @param sent bytes that the server let in before it answered
     * @param lines of the answer
     */
    public record Refused(int status, long sent, List<String> lines) {

        /** A header's value; empty when there is none. */
        public String header(String name) {
            String start = name.toLowerCase(java.util.Locale.ROOT) + ":";
            return lines.stream()
                    .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .findFirst()
                    .orElse("");
        }

        public String body() {
            return String.join("\n", lines.subList(lines.indexOf("") + 1, lines.size()));
        }
    }

    /** @param told whether the request says its length, or comes in chunks */
    public static Refused post(Product product, String path, String identification, boolean told) throws IOException {
        URI address = URI.create(product.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(head(address, path, identification, told).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            long sent = send(socket, out, told);
            return answer(socket, sent);
        }
    }

    private static String head(URI address, String path, String identification, boolean told) {
        return "POST " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n" + identification
                + "\r\nAccept-Language: zh-CN\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\n"
                + (told ? "Content-Length: " + LENGTH : "Transfer-Encoding: chunked") + "\r\n\r\n";
    }

    /** Sends until the answer begins to arrive, the server closes, or everything is out. */
    private static long send(Socket socket, OutputStream out, boolean told) {
        byte[] block = new byte[1 << 16];
        byte[] start = ("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, block, 0, start.length);
        long sent = 0;
        try {
            while (sent < LENGTH && socket.getInputStream().available() == 0) {
                if (!told) {
                    out.write((Integer.toHexString(block.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                }
                out.write(block);
                if (!told) {
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
                sent += block.length;
                block = new byte[1 << 16];
            }
        } catch (IOException closed) {
            return sent;
        }
        return sent;
    }

    private static Refused answer(Socket socket, long sent) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        String text = "";
        try {
            int next = in.read();
            while (next >= 0) {
                read.write(next);
                text = read.toString(StandardCharsets.UTF_8);
                next = complete(text) ? -1 : in.read();
            }
        } catch (SocketException closed) {
            text = read.toString(StandardCharsets.UTF_8);
        }
        List<String> lines = List.of(text.split("\r\n", -1));
        int status = lines.get(0).contains(" ") ? Integer.parseInt(lines.get(0).split(" ")[1]) : 0;
        return new Refused(status, sent, lines);
    }

    /** Whether the head is there, and after an error its body, which is one JSON object. */
    private static boolean complete(String text) {
        boolean head = text.contains("\r\n\r\n");
        return head && (text.startsWith("HTTP/1.1 3") || text.stripTrailing().endsWith("\"}"));
    }
}
