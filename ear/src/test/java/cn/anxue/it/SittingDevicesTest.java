package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.exam.safebrowser.ConfigKey;
import cn.anxue.exam.safebrowser.SafeBrowserFile;
import cn.anxue.exam.safebrowser.SafeBrowserSettings;
import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import cn.anxue.server.World.Person;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where and with what browser a sitting is sat: networks, Safe Exam Browser, and how the proxy in front matters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SittingDevicesTest {

    private static final String EXAM_KEY = "ab".repeat(32);
    private static final String PROXY = "https://exam.example";
    private static final Map<String, String> PROXIED =
            Map.of("X-Forwarded-Proto", "https", "X-Forwarded-For", "192.0.2.7", "Host", "exam.example");

    private final Product product = Product.shared();
    private final World world = new World(product);
    private long enterprise;
    private long exam;

    @BeforeAll
    void prepare() {
        enterprise = world.enterprise("机房企业");
        exam = world.exam(enterprise, 5, 1, world.bankOfPrincipals(enterprise));
        world.curriculum(enterprise, exam);
    }

    @Test
    void onlyFromTheNetworksOfTheHall() {
        Person person = world.person(enterprise);
        sitting(person, "networks", "10.8.0.0/16, 2001:db8::/32");
        Api outside = from(person, "192.0.2.7");
        JsonObject rules = outside.get("/exams/" + exam + "/rules").expect(200).json();
        assertThat(rules.getString("refusal")).isEqualTo("networkOutside");
        Api.Answer refused = start(outside);
        assertThat(refused.code()).isEqualTo("networkOutside");
        assertThat(refused.text()).contains("192.0.2.7");
        long attempt = start(from(person, "10.8.3.4")).expect(201).id();
        assertThat(outside.get("/attempts/" + attempt).code()).isEqualTo("networkOutside");
        assertThat(start(outside).code()).isEqualTo("networkOutside");
        from(person, "2001:db8::17").get("/attempts/" + attempt).expect(200);
        // what is answered is never lost: it is kept from wherever the phone is
        outside.put("/attempts/" + attempt + "/flags/1", json("commandId", "f", "sequence", 1, "flagged", true))
                .expect(200);
    }

    @Test
    void onlyWithASafeExamBrowserThatRunsWithTheSettingsOfTheSitting() throws GeneralSecurityException {
        Person person = world.person(enterprise);
        long id = sitting(person, "safeBrowser", true, "quitPassword", "leave-now", "browserExamKeys", EXAM_KEY);
        Api worker = world.client(person);
        assertThat(worker.get("/exams/" + exam + "/rules").expect(200).json().getBoolean("safeBrowserAsked"))
                .isTrue();
        assertThat(start(worker).code()).isEqualTo("safeBrowserNeeded");
        SafeBrowserSettings settings = settings(product.address());
        byte[] file =
                worker.get("/me/sittings/browser.seb?exam=" + exam).expect(200).bytes();
        assertThat(file).isEqualTo(SafeBrowserFile.write(settings));
        assertThat(world.withRole("INVIGILATOR", enterprise)
                        .get("/sittings/" + id + "/hall/browser.seb")
                        .expect(200)
                        .bytes())
                .isEqualTo(file);
        String key = ConfigKey.of(settings);
        // a modern engine hashes the page's address, a classic one that of each request
        String page = product.address() + "/worker/exam-rules?exam=" + exam;
        assertThat(start(worker.with(proof(page, key, null))).code()).isEqualTo("safeBrowserVersion");
        assertThat(start(worker.with(proof(page, "0".repeat(64), EXAM_KEY))).code())
                .isEqualTo("safeBrowserNeeded");
        assertThat(start(worker.with(proof("https://elsewhere.example/", key, EXAM_KEY)))
                        .code())
                .isEqualTo("safeBrowserNeeded");
        long attempt =
                start(worker.with(proof(page, key, EXAM_KEY))).expect(201).id();
        assertThat(worker.get("/attempts/" + attempt).code()).isEqualTo("safeBrowserNeeded");
        String address = product.address() + "/api/v1/attempts/" + attempt;
        worker.with(Map.of(
                        "X-SafeExamBrowser-ConfigKeyHash",
                        ConfigKey.requestHash(address, key),
                        "X-SafeExamBrowser-RequestHash",
                        ConfigKey.requestHash(address, EXAM_KEY)))
                .get("/attempts/" + attempt)
                .expect(200);
    }

    @Test
    void behindAReverseProxyTheAddressIsThatOfTheBrowser() throws GeneralSecurityException {
        Person person = world.person(enterprise);
        sitting(person, "safeBrowser", true, "quitPassword", "leave-now");
        Api worker = world.client(person);
        SafeBrowserSettings settings = settings(PROXY);
        assertThat(worker.with(PROXIED)
                        .get("/me/sittings/browser.seb?exam=" + exam)
                        .expect(200)
                        .bytes())
                .isEqualTo(SafeBrowserFile.write(settings));
        Map<String, String> headers = new HashMap<>(PROXIED);
        headers.put(
                "X-SafeExamBrowser-ConfigKeyHash",
                ConfigKey.requestHash(
                        PROXY + "/api/v1/exams/" + exam + "/attempts?entryCode=", ConfigKey.of(settings)));
        worker.with(headers).post("/exams/" + exam + "/attempts?entryCode=").expect(201);
    }

    @Test
    void mistakesAreNamed() {
        Person person = world.person(enterprise);
        long id = sitting(person);
        JsonObject sitting = world.admin().get("/sittings/" + id).expect(200).json();
        Api.Answer wrong = change(id, sitting, "networks", "10.8.0.0/16 10.0.0.0/40 office");
        assertThat(wrong.code()).isEqualTo("networkWrong");
        assertThat(wrong.text()).contains("10.0.0.0/40").contains("office");
        assertThat(change(id, sitting, "browserExamKeys", "abc").code()).isEqualTo("sittingExamKeys");
        assertThat(world.client(person)
                        .get("/me/sittings/browser.seb?exam=" + exam)
                        .status())
                .isEqualTo(404);
    }

    private Api.Answer change(long id, JsonObject sitting, String name, String value) {
        return world.admin()
                .put(
                        "/sittings/" + id,
                        Json.createObjectBuilder()
                                .add("title", "机房")
                                .add("startsAt", sitting.getString("startsAt"))
                                .add("endsAt", sitting.getString("endsAt"))
                                .add("safeBrowser", true)
                                .add(name, value)
                                .build());
    }

    private SafeBrowserSettings settings(String base) throws GeneralSecurityException {
        byte[] password = "leave-now".getBytes(StandardCharsets.UTF_8);
        return new SafeBrowserSettings(
                base + "/worker/exam-rules?exam=" + exam,
                base + "/open/browser-end",
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(password)));
    }

    private static Map<String, String> proof(String page, String configKey, String examKey) {
        return Map.of(
                "X-Anxue-Page",
                page,
                "X-SafeExamBrowser-ConfigKeyHash",
                ConfigKey.requestHash(page, configKey),
                "X-SafeExamBrowser-RequestHash",
                examKey == null ? "" : ConfigKey.requestHash(page, examKey));
    }

    private Api from(Person person, String address) {
        return world.client(person).with(Map.of("X-Forwarded-For", address));
    }

    private Api.Answer start(Api client) {
        return client.post("/exams/" + exam + "/attempts?entryCode=");
    }

    private long sitting(Person person, Object... more) {
        Instant now = Instant.now();
        long id = world.sitting(exam, enterprise, now.minusSeconds(30), now.plusSeconds(3000), more);
        world.enter(id, "", person);
        return id;
    }
}
