package cn.anxue.exam.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anxue.exam.item.Response.ChoiceResponse;
import cn.anxue.exam.item.Response.OrderResponse;
import cn.anxue.exam.item.Response.TextResponse;
import cn.anxue.exam.item.ResponseCodec.Malformed;
import cn.anxue.exam.item.ResponseCodec.Reason;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResponseCodecTest {
    @Test
    void writesCanonicallyAndReadsBack() {
        for (Response response : List.of(
                new ChoiceResponse(Set.of("C", "A")),
                new ChoiceResponse(Set.of("TRUE")),
                new OrderResponse(List.of("B", "A", "C")),
                new TextResponse("c:A 灭火器\n二"))) {
            String text = ResponseCodec.write(response);
            assertThat(ResponseCodec.stored(text)).isEqualTo(response);
        }
        assertThat(ResponseCodec.write(new ChoiceResponse(Set.of("C", "A")))).isEqualTo("c:A,C");
        assertThat(ResponseCodec.canonical("c: c, a,A")).isEqualTo("c:A,C");
    }

    @Test
    void nothingIsEmpty() {
        for (String text : List.of("", " ", "c:", "o: ", "t:", "t:  ")) {
            assertThat(ResponseCodec.read(text)).isEqualTo(new ResponseCodec.Empty());
        }
        assertThat(ResponseCodec.write(null)).isEmpty();
        assertThat(ResponseCodec.write(new TextResponse(" "))).isEmpty();
        assertThat(ResponseCodec.stored("")).isNull();
    }

    @Test
    void refusesMalformedText() {
        assertThat(ResponseCodec.read("x:A")).isEqualTo(new Malformed(Reason.UNKNOWN_KIND));
        assertThat(ResponseCodec.read("c:A,,B")).isEqualTo(new Malformed(Reason.BAD_OPTION_ID));
        assertThat(ResponseCodec.read("o:A,A")).isEqualTo(new Malformed(Reason.REPEATED_OPTION));
        assertThat(ResponseCodec.read("t:" + "x".repeat(501))).isEqualTo(new Malformed(Reason.TEXT_TOO_LONG));
        assertThat(ResponseCodec.read("t:a\u0000b")).isEqualTo(new Malformed(Reason.BAD_CHARACTER));
        assertThat(ResponseCodec.read("t:a\uD800b")).isEqualTo(new Malformed(Reason.BAD_CHARACTER));
        assertThatThrownBy(() -> ResponseCodec.stored("x")).isInstanceOf(EngineException.class);
    }
}
