package cn.anxue.examination;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.demo.DemoInstallation;
import jakarta.ejb.DependsOn;
import org.junit.jupiter.api.Test;

class ClosingTimerTest {

    /** The name in the annotation is a text, which no compiler checks. */
    @Test
    void nothingIsClosedBeforeTheDemonstrationIsComplete() {
        assertThat(ClosingTimer.class.getAnnotation(DependsOn.class).value())
                .containsExactly(DemoInstallation.class.getSimpleName());
    }
}
