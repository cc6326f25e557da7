package cn.anxue.exam.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.attempt.Command.Annul;
import cn.anxue.exam.attempt.Command.Flag;
import cn.anxue.exam.attempt.Command.Kind;
import cn.anxue.exam.attempt.Command.Respond;
import cn.anxue.exam.attempt.Command.Submit;
import cn.anxue.exam.attempt.Command.TakeDevice;
import cn.anxue.exam.attempt.Decision.Accepted;
import cn.anxue.exam.attempt.Decision.AlreadyKept;
import cn.anxue.exam.attempt.Decision.Refused;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One device has the attempt; another one takes it only when its person says so. Annulling what runs. */
class DeviceTest {
    private static final Instant START = AttemptTest.START;

    private Attempt attempt = Attempt.start(AttemptTest.TERMS);

    private Decision give(Command command) {
        Decision decision = attempt.decide(command, START);
        if (decision instanceof Accepted accepted) {
            accepted.events().forEach(event -> attempt = attempt.apply(event));
        }
        return decision;
    }

    private static Respond answer(String id, int sequence, String device) {
        return new Respond(id, sequence, 1, "c:A", null, device);
    }

    @Test
    void withoutADeviceEverybodyMayAnswer() {
        assertThat(give(new Respond("a", 1, 1, "c:A"))).isInstanceOf(Accepted.class);
        assertThat(give(answer("b", 2, "phone"))).isInstanceOf(Accepted.class);
    }

    @Test
    void theDeviceThatHasTheAttemptAnswersAndNoOther() {
        give(new TakeDevice("t1", "phone", "Android", false));
        assertThat(give(new TakeDevice("t1b", "phone", "Android", false))).isEqualTo(new AlreadyKept(1));
        assertThat(give(answer("a", 2, "phone"))).isInstanceOf(Accepted.class);
        assertThat(give(answer("b", 3, "tablet"))).isEqualTo(new Refused(RefusalCode.OTHER_DEVICE));
        assertThat(give(new Flag("f", 3, 1, true))).isEqualTo(new Refused(RefusalCode.OTHER_DEVICE));
        assertThat(give(new Submit("s", "tablet"))).isEqualTo(new Refused(RefusalCode.OTHER_DEVICE));
        assertThat(give(new TakeDevice("t2", "tablet", "iPad", false)))
                .isEqualTo(new Refused(RefusalCode.OTHER_DEVICE));
        assertThat(give(new TakeDevice("t3", "tablet", "iPad", true))).isInstanceOf(Accepted.class);
        assertThat(attempt.device()).contains("tablet");
        assertThat(give(answer("a", 2, "phone")))
                .as("what was kept is answered to any device")
                .isEqualTo(new AlreadyKept(3));
        assertThat(give(answer("c", 4, "phone"))).isEqualTo(new Refused(RefusalCode.OTHER_DEVICE));
        assertThat(give(new Submit("s", "tablet"))).isInstanceOf(Accepted.class);
        assertThat(give(new TakeDevice("t4", "phone", "Android", true))).isEqualTo(new Refused(RefusalCode.CLOSED));
    }

    @Test
    void devicesHaveNames() {
        for (String bad : new String[] {"", "a b", "x".repeat(65)}) {
            assertThat(give(new TakeDevice("t", bad, "", false))).isEqualTo(new Refused(RefusalCode.BAD_DEVICE));
        }
        assertThat(give(new TakeDevice("t", "d", "x".repeat(61), false)))
                .isEqualTo(new Refused(RefusalCode.BAD_DEVICE));
    }

    @Test
    void annullingWhatRunsEndsItInOneStep() {
        give(answer("a", 1, null));
        assertThat(give(new Annul("n", true, "替考")))
                .isEqualTo(new Accepted(List.of(
                        new Event.Supervised(2, "", Kind.END, 0, "替考", START),
                        new Event.Annulled(3, "n", true, "替考", START))));
        assertThat(attempt.state()).isEqualTo(AttemptState.CLOSED);
        assertThat(attempt.annulled()).isTrue();
        assertThat(give(new Annul("n", true, "替考"))).isEqualTo(new AlreadyKept(3));
        assertThat(give(new Annul("m", true, "替考"))).isEqualTo(new AlreadyKept(3));
        assertThat(give(new Annul("a", true, "替考"))).isEqualTo(new Refused(RefusalCode.COMMAND_ID_REUSED));
    }

    @Test
    void annullingWhatHasEndedAddsTheAnnulmentOnly() {
        give(new Submit("s"));
        assertThat(give(new Annul("n", false, "泄题")))
                .isEqualTo(new Accepted(List.of(new Event.Annulled(2, "n", false, "泄题", START))));
    }
}
