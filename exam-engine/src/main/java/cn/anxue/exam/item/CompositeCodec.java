package cn.anxue.exam.item;

import cn.anxue.exam.item.Response.CompositeResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Composite responses as one text: turns separated by {@code |}, in a turn {@code id=word} joined by {@code &}, a word
 * once for each answer. The signs {@code % | & =} within a word are written as percent and two hexadecimal digits.
 */
final class CompositeCodec {
    private static final Pattern ID = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]{0,99}");
    private static final Pattern ESCAPED = Pattern.compile("%(25|7C|26|3D)");

    private CompositeCodec() {}

    static String write(CompositeResponse response) {
        return response.turns().stream().map(CompositeCodec::turn).collect(Collectors.joining("|"));
    }

    private static String turn(Map<String, List<String>> turn) {
        return turn.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(word -> entry.getKey() + '=' + escape(word)))
                .collect(Collectors.joining("&"));
    }

    private static String escape(String word) {
        return word.replace("%", "%25").replace("|", "%7C").replace("&", "%26").replace("=", "%3D");
    }

    /** The response, or empty when the text is none. */
    static Optional<CompositeResponse> read(String text) {
        List<Map<String, List<String>>> turns = new ArrayList<>();
        for (String part : text.split("\\|", -1)) {
            Map<String, List<String>> turn = new LinkedHashMap<>();
            for (String pair : part.isEmpty() ? new String[0] : part.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals < 0 || !ID.matcher(pair.substring(0, equals)).matches()) {
                    return Optional.empty();
                }
                String word = pair.substring(equals + 1);
                if (ESCAPED.matcher(word).replaceAll("").indexOf('%') >= 0) {
                    return Optional.empty();
                }
                turn.computeIfAbsent(pair.substring(0, equals), id -> new ArrayList<>())
                        .add(unescape(word));
            }
            turns.add(turn);
        }
        return Optional.of(new CompositeResponse(turns));
    }

    private static String unescape(String word) {
        return ESCAPED.matcher(word).replaceAll(sign -> String.valueOf((char) Integer.parseInt(sign.group(1), 16)));
    }
}
