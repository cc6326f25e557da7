package cn.anxue.attack;

import cn.anxue.server.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Pages as a browser asks for them, without a browser: a cookie goes out, headers and text come back. */
final class Pages {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Product product;

    Pages(Product product) {
        this.product = product;
    }

    /** Asks for an address; redirects are not followed. An empty token is nobody's. */
    HttpResponse<String> get(String token, String path, String... headers) {
        return send(request(token, path, headers).GET());
    }

    /** Posts a form. */
    HttpResponse<String> post(String token, String path, String form, String... headers) {
        List<String> more = new ArrayList<>(List.of(headers));
        more.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        return send(request(token, path, more.toArray(new String[0])).POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String token, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(product.address() + path));
        if (!token.isEmpty()) {
            request.header("Cookie", "anxue=" + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
