package cn.anxue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.demo.DemoInstallation;
import cn.anxue.examination.ClosingTimer;
import cn.anxue.photo.PhotoTimer;
import jakarta.ejb.DependsOn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimersTest {

    /** Before the schema is there a sweep fails, and before the demonstration is complete it would close its exams. */
    @ParameterizedTest
    @ValueSource(classes = {ClosingTimer.class, PhotoTimer.class})
    void nothingIsSweptBeforeTheDemonstrationIsComplete(Class<?> timer) {
        // the name in the annotation is a text, which no compiler checks
        assertThat(timer.getAnnotation(DependsOn.class).value())
                .containsExactly(DemoInstallation.class.getSimpleName());
    }
}
