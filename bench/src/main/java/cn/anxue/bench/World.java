package cn.anxue.bench;

import cn.anxue.exam.exchange.XlsxWriter;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Builds what the benchmark needs through the REST API, as an outside client would. */
final class World {

    static final int QUESTIONS = 50;
    /** A bank from which papers are drawn. */
    static final int BANK_SIZE = 400;

    private static final String PASSWORD = "Bench-takers-2026";

    private final Http http;
    private final int bankSize;
    private long enterprise;
    private long exam;

    World(Http http, int bankSize) {
        this.http = http;
        this.bankSize = bankSize;
    }

    /** A taker's account. */
    record Account(String username, String password) {}

    long exam() {
        return exam;
    }

    /** As the administrator. */
    void signIn(String adminPassword) throws IOException {
        JsonObject token = post("/api/v1/tokens", "{\"username\":\"admin\",\"password\":\"" + adminPassword + "\"}");
        http.token(token.getString("token"));
    }

    /** Enterprise, bank, exam, curriculum, assignment. */
    void build() throws IOException {
        JsonObject root = http.json("GET", "/api/v1/organisations?size=1&sort=path", null)
                .getJsonArray("rows")
                .getJsonObject(0);
        long city = root.getJsonNumber("id").longValue();
        enterprise = id(post(
                "/api/v1/organisations",
                "{\"parentId\":" + city + ",\"tier\":\"ENTERPRISE\",\"kind\":\"ENTERPRISE\",\"name\":\"基准企业 "
                        + System.nanoTime() + "\"}"));
        long bank = id(post("/api/v1/question-banks", "{\"name\":\"基准题库\",\"organisationId\":" + enterprise + "}"));
        importBank(bank);
        exam = id(post(
                "/api/v1/exams",
                "{\"title\":\"基准考试\",\"organisationId\":" + enterprise + ",\"minutes\":120,\"passMark\":60,"
                        + "\"attemptsAllowed\":0,\"waitMinutes\":0,\"review\":\"SCORE\",\"blueprint\":{\"rules\":[{\"bankId\":"
                        + bank + ",\"count\":" + QUESTIONS
                        + ",\"marksEach\":2}],\"shuffleQuestions\":true,\"shuffleOptions\":true}}"));
        long curriculum = id(post(
                "/api/v1/curricula",
                "{\"title\":\"基准方案\",\"organisationId\":" + enterprise + ",\"jobCategory\":\"general-worker\","
                        + "\"courseIds\":[],\"requiredHours\":0,\"examId\":" + exam
                        + ",\"studyBeforeExam\":false,\"validityMonths\":12}"));
        post("/api/v1/curricula/" + curriculum + "/publication", null);
        post(
                "/api/v1/assignments",
                "{\"curriculumId\":" + curriculum + ",\"organisationId\":" + enterprise + ",\"dueOn\":\""
                        + LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusMonths(1) + "\"}");
    }

    /** Makes takers with passwords of full strength; unmeasured. */
    List<Account> takers(String prefix, int count) throws IOException {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String username = prefix + i;
            post(
                    "/api/v1/people",
                    "{\"name\":\"考生" + i + "\",\"username\":\"" + username + "\",\"password\":\"" + PASSWORD
                            + "\",\"organisationId\":" + enterprise + "}");
            accounts.add(new Account(username, PASSWORD));
        }
        return accounts;
    }

    /** A sitting of the exam for everybody of the enterprise. */
    long sitting(Instant from, Instant to) throws IOException {
        long sitting = id(post(
                "/api/v1/sittings",
                "{\"title\":\"基准场次\",\"examId\":" + exam + ",\"organisationId\":" + enterprise + ",\"startsAt\":\""
                        + from + "\",\"endsAt\":\"" + to + "\"}"));
        post("/api/v1/sittings/" + sitting + "/organisations", "{\"organisationId\":" + enterprise + "}");
        return sitting;
    }

    private void importBank(long bank) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < bankSize; i++) {
            rows.add(List.of(
                    "单选题",
                    "基准试题第" + i + "号：下列做法中正确的是（　　）。本题用于测量保存答案的速度，题干长度与真实试题相近。",
                    "A.先检查再作业" + i + "##B.先作业再检查" + i + "##C.不检查" + i + "##D.由别人检查" + i,
                    String.valueOf((char) ('A' + i % 4))));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        XlsxWriter.write(file, List.of(new XlsxWriter.Sheet("题库", List.of("试题类型", "题目内容", "题目选项", "题目答案"), rows)));
        String boundary = "bench-boundary";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"bank.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(file.toByteArray());
        body.write(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        http.exchange(
                "POST",
                "/api/v1/question-banks/" + bank + "/imports?dryRun=false",
                "multipart/form-data; boundary=" + boundary,
                body.toByteArray());
    }

    private JsonObject post(String path, @org.jspecify.annotations.Nullable String body) throws IOException {
        return http.json("POST", path, body);
    }

    private static long id(JsonObject created) {
        return created.getJsonNumber("id").longValue();
    }
}
