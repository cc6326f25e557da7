package cn.anxue.exam.safebrowser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The Config Key as the vendor describes it; the digests were computed with sha256sum. */
class ConfigKeyTest {

    private static final SafeBrowserSettings HALL =
            new SafeBrowserSettings("https://exam.example/worker/exam?attempt=7", "https://exam.example/quit", null);

    @Test
    void namesAreSortedWithoutCaseNothingIsEscapedAndEmptyDictionariesAndTheOriginatorAreLeftOut() {
        Map<String, Object> values = Map.of(
                "originatorVersion", "SEB_Win_3",
                "list", List.of(Map.of("k", "v")),
                "c", true,
                "beta", Map.of("B", "x\\y", "a", 1),
                "Alpha", List.of(),
                "empty", Map.of());

        assertThat(ConfigKey.json(values))
                .isEqualTo("{\"Alpha\":[],\"beta\":{\"a\":1,\"B\":\"x\\y\"},\"c\":true,\"list\":[{\"k\":\"v\"}]}");
        assertThat(ConfigKey.ofValues(values))
                .isEqualTo("db6668582672e0e7a8951138996324c80e73e70339289dda8501bbf60c078517");
    }

    @Test
    void aRequestIsHashedWithItsAddressAndAFragmentDoesNotCount() {
        assertThat(ConfigKey.requestHash("https://exam.example/worker/exam?attempt=7", "abc"))
                .isEqualTo("57e62e69b5c43a81bdaeccf38e34431af7f609740d509758b93ed8227e0c1e1f")
                .isEqualTo(ConfigKey.requestHash("https://exam.example/worker/exam?attempt=7#slot-3", "abc"));
    }

    @Test
    void everySettingChangesTheKey() {
        String key = ConfigKey.of(HALL);
        assertThat(key).matches("[0-9a-f]{64}");
        assertThat(ConfigKey.of(new SafeBrowserSettings(HALL.startUrl(), HALL.quitUrl() + "2", null)))
                .isNotEqualTo(key);
        assertThat(ConfigKey.of(new SafeBrowserSettings(HALL.startUrl(), HALL.quitUrl(), "0".repeat(64))))
                .isNotEqualTo(key);
    }

    @Test
    void theFileIsAPropertyListWithEverySettingAndOnlyThePlatformsOwnPagesAreAllowed() throws Exception {
        Document file = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(SafeBrowserFile.write(HALL)));

        assertThat(file.getDocumentElement().getTagName()).isEqualTo("plist");
        int nested = 4;
        assertThat(file.getElementsByTagName("key").getLength())
                .isEqualTo(HALL.values().size() + nested);
        assertThat(file.getDocumentElement().getTextContent())
                .contains("startURL" + HALL.startUrl())
                .contains("expressionhttps://exam.example/*");
    }
}
