package cn.anxue.it;

import static cn.anxue.server.Api.json;
import static org.assertj.core.api.Assertions.assertThat;

import cn.anxue.server.Api;
import cn.anxue.server.Product;
import cn.anxue.server.World;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Composite questions written as plain text: stored as items, given back as text, refused with lines, tried out. */
class CompositeNotationTest {

    private static final String CLOZE = "灭火器每 {{1|一}} 个月检查一次，压力 {{=1.2±0.1 [MPa|兆帕]}} MPa。\n";

    private final World world = new World(Product.shared());
    private final long bank = world.bank(world.enterprise("文字写法企业"));

    private long stored(String notation) {
        return world.admin()
                .post("/question-banks/" + bank + "/questions", json("type", "COMPOSITE", "notation", notation))
                .expect(201)
                .id();
    }

    private JsonObject question(long id) {
        return world.admin().get("/questions/" + id).json().getJsonObject("question");
    }

    @Test
    void whatIsWrittenIsStoredAsAnItemAndComesBackAsText() {
        long id = stored(CLOZE);
        JsonObject read = question(id);
        assertThat(read.getString("notation")).isEqualTo(CLOZE);
        assertThat(read.getString("qti")).contains("assessmentItem", "data-units=\"MPa|兆帕\"");
        assertThat(read.getString("stem")).contains("灭火器每");

        String changed = "评分：整题\n" + CLOZE;
        JsonObject both =
                Json.createObjectBuilder(read).add("notation", changed).build();
        Api.Answer doubtful = world.admin().put("/questions/" + id, both);
        assertThat(doubtful.status()).isEqualTo(422);
        assertThat(doubtful.code()).isEqualTo("question.NOTATION_OR_QTI");
        JsonObject text = Json.createObjectBuilder(both).remove("qti").build();
        assertThat(world.admin()
                        .put("/questions/" + id, text)
                        .expect(200)
                        .json()
                        .getInt("versionNo"))
                .isEqualTo(2);
        assertThat(question(id).getString("notation")).isEqualTo(changed);
        assertThat(world.admin()
                        .put("/questions/" + id, question(id))
                        .expect(200)
                        .json()
                        .getInt("versionNo"))
                .as("what was read, sent back, changes nothing")
                .isEqualTo(2);
    }

    @Test
    void everythingThatIsWrongIsToldWithItsLine() {
        Api.Answer refused = world.admin()
                .post(
                        "/question-banks/" + bank + "/questions",
                        json("type", "COMPOSITE", "notation", "好 {{}} 的\n没关 {{一\n{{红/*绿/*黄}}\n"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getJsonArray("problems").getValuesAs(JsonObject.class))
                .extracting(
                        problem -> problem.getString("code"),
                        problem -> problem.getString("field"),
                        problem -> problem.getJsonArray("args").getInt(0))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("notation.EMPTY", "notation", 1),
                        org.assertj.core.groups.Tuple.tuple("notation.NOT_CLOSED", "notation", 2),
                        org.assertj.core.groups.Tuple.tuple("notation.SEVERAL_RIGHT", "notation", 3));
        Api.Answer missing = world.admin().post("/question-banks/" + bank + "/questions", json("type", "COMPOSITE"));
        assertThat(missing.json().getJsonArray("problems").getJsonObject(0).getString("field"))
                .isEqualTo("notation");
        Api.Answer wordless = world.admin()
                .post(
                        "/question-banks/" + bank + "/questions",
                        json("type", "COMPOSITE", "notation", "图片：/media/999999 80x60\n* 矩形 1,1,9,9\n"));
        assertThat(wordless.code()).isEqualTo("question.STEM_MISSING");
        assertThat(wordless.json().getJsonArray("problems").getJsonObject(0).getString("field"))
                .isEqualTo("notation");
        Api.Answer picture = world.admin()
                .post(
                        "/question-banks/" + bank + "/questions",
                        json("type", "COMPOSITE", "notation", "点出隐患。\n图片：/media/999999 80x60\n* 矩形 1,1,9,9\n"));
        assertThat(picture.code()).isEqualTo("unknownFile");
    }

    @Test
    void aQuestionThatNoTextMakesStaysAsItIs() {
        String item = question(stored("谈谈 {{一}}\n")).getString("qti").replace("</p>", "</p><hr/>");
        long id = world.admin()
                .post("/question-banks/" + bank + "/questions", json("type", "COMPOSITE", "qti", item))
                .expect(201)
                .id();
        JsonObject read = question(id);
        assertThat(read).doesNotContainKey("notation");
        JsonObject tagged = Json.createObjectBuilder(read)
                .add("tags", Json.createArrayBuilder(List.of("消防")))
                .add("difficulty", 5)
                .build();
        world.admin().put("/questions/" + id, tagged).expect(200);
        assertThat(question(id).getString("qti")).isEqualTo(item);
        assertThat(question(id).getInt("difficulty")).isEqualTo(5);
    }

    @Test
    void aQuestionIsTriedOutBeforeItIsStored() {
        assertThat(share(CLOZE, Map.of("R1", "一", "R2", "1,25 兆帕"))).isEqualTo(1);
        assertThat(share(CLOZE, Map.of("R1", "一", "R2", "1.2 kPa"))).isEqualTo(0.5);
        Api.Answer odd = world.admin()
                .post(
                        "/question-previews/marks",
                        json(
                                "question",
                                json("type", "COMPOSITE", "notation", CLOZE),
                                "response",
                                turn(Map.of("R9", "一"))));
        assertThat(odd.code()).isEqualTo("malformedResponse");
        JsonObject number = json("type", "NUMERIC_ENTRY", "stem", "距离？", "value", 10, "unit", "m|公尺");
        for (String typed : List.of("10 米", "10公尺", "１０", "10,0m")) {
            JsonObject mark = world.admin()
                    .post("/question-previews/marks", json("question", number, "response", json("text", typed)))
                    .expect(200)
                    .json();
            assertThat(mark.getJsonNumber("share").doubleValue()).as(typed).isEqualTo(1);
        }
        JsonObject shown =
                world.admin().post("/question-previews", number).expect(200).json();
        assertThat(shown.getString("unit")).isEqualTo("m");
        assertThat(shown.getJsonArray("units").toString()).contains("公尺", "米");
    }

    private double share(String notation, Map<String, String> words) {
        JsonObject mark = world.admin()
                .post(
                        "/question-previews/marks",
                        json("question", json("type", "COMPOSITE", "notation", notation), "response", turn(words)))
                .expect(200)
                .json();
        assertThat(mark.getJsonObject("key").getJsonArray("turns")).isNotEmpty();
        return mark.getJsonNumber("share").doubleValue();
    }

    private static JsonObject turn(Map<String, String> words) {
        var turn = Json.createObjectBuilder();
        words.forEach((id, word) -> turn.add(id, Json.createArrayBuilder().add(word)));
        return Json.createObjectBuilder()
                .add("turns", Json.createArrayBuilder().add(turn))
                .build();
    }
}
