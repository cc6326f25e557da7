package cn.anxue.exam.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anxue.exam.Samples;
import cn.anxue.exam.item.EngineException;
import cn.anxue.exam.item.Item;
import cn.anxue.exam.item.Option;
import cn.anxue.exam.item.Response;
import cn.anxue.exam.item.Response.ChoiceResponse;
import cn.anxue.exam.item.Response.OrderResponse;
import cn.anxue.exam.item.Response.TextResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaperViewTest {
    private static final Item FOUR = Samples.multiple("甲", "乙", "丙", "丁");
    private static final Slot TURNED = slot(2, 0, 3, 1);

    private static Slot slot(Integer... order) {
        return new Slot(7, 42, BigDecimal.ONE, List.of(order));
    }

    @Test
    void displayedLettersSayThePositionOnly() {
        DeliveredItem shown = PaperView.deliver(TURNED, FOUR);
        assertThat(shown.slot()).isEqualTo(7);
        assertThat(shown.options().stream().map(Option::id)).containsExactly("A", "B", "C", "D");
        assertThat(shown.options().stream().map(Option::text)).containsExactly("丙", "甲", "丁", "乙");
    }

    @Test
    void responsesGoThereAndBack() {
        Response displayed = new ChoiceResponse(Set.of("A", "D"));
        Response canonical = PaperView.toCanonical(TURNED, FOUR, displayed);
        assertThat(canonical).isEqualTo(new ChoiceResponse(Set.of("C", "B")));
        assertThat(PaperView.toDisplayed(TURNED, FOUR, canonical)).isEqualTo(displayed);
        Item steps = Samples.ordering("一", "二", "三");
        Response order = new OrderResponse(List.of("B", "C", "A"));
        Response right = PaperView.toCanonical(slot(2, 0, 1), steps, order);
        assertThat(right).isEqualTo(new OrderResponse(List.of("A", "B", "C")));
    }

    @Test
    void trueAndFalseStay() {
        Response response = new ChoiceResponse(Set.of("FALSE"));
        assertThat(PaperView.toCanonical(slot(0, 1), Samples.trueFalse(), response))
                .isEqualTo(response);
        assertThat(PaperView.deliver(slot(0, 1), Samples.trueFalse()).options().stream()
                        .map(Option::id))
                .containsExactly("TRUE", "FALSE");
    }

    @Test
    void refusesWhatDoesNotFit() {
        Item single = Samples.single("甲", "乙");
        for (Response wrong : List.of(
                new ChoiceResponse(Set.of("C")),
                new ChoiceResponse(Set.of("A", "B")),
                new TextResponse("甲"),
                new OrderResponse(List.of("A")))) {
            assertThatThrownBy(() -> PaperView.toCanonical(slot(1, 0), single, wrong))
                    .isInstanceOf(EngineException.class);
        }
        assertThatThrownBy(() -> PaperView.deliver(slot(0, 2), single)).isInstanceOf(EngineException.class);
    }

    @Test
    void aLineHoldsThePaper() {
        Paper paper = new Paper(
                -5,
                List.of(
                        new Slot(1, 1234567890123L, new BigDecimal("1.50"), List.of(2, 0, 3, 1)),
                        new Slot(2, 7, new BigDecimal("2"), List.of())));
        String line = PaperCodec.write(paper);
        assertThat(line).isEqualTo("p1;-5;1234567890123:1.50:CADB;7:2:").hasSizeLessThan(80);
        assertThat(PaperCodec.read(line)).isEqualTo(paper);
        for (String broken : List.of("", "p2;1", "p1", "p1;x", "p1;1;", "p1;1;7:2:AA", "p1;1;7:2:BC", "p1;1;7:x:")) {
            assertThatThrownBy(() -> PaperCodec.read(broken)).isInstanceOf(EngineException.class);
        }
    }
}
