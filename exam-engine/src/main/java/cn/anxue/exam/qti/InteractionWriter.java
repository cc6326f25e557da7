package cn.anxue.exam.qti;

import cn.anxue.exam.item.Units;
import cn.anxue.exam.json.JsonWriter;
import cn.anxue.exam.qti.QtiInteraction.Choice;
import cn.anxue.exam.qti.QtiInteraction.Kind;
import cn.anxue.exam.qti.QtiInteraction.Naming;
import cn.anxue.exam.qti.QtiNode.Element;
import java.util.List;
import java.util.Objects;

/** Writes one interaction of a view, with names by position instead of the author's identifiers. */
final class InteractionWriter {
    private final QtiSession session;
    private final JsonWriter json;
    private final ViewWriter view;

    InteractionWriter(QtiSession session, JsonWriter json, ViewWriter view) {
        this.session = session;
        this.json = json;
        this.view = view;
    }

    void write(QtiInteraction interaction) {
        Element element = interaction.element();
        json.object(() -> {
            json.field("kind", interaction.kind().view());
            json.field("id", interaction.id());
            element.first("prompt").ifPresent(prompt -> json.field("prompt", () -> view.nodes(prompt)));
            json.field("min", interaction.min());
            json.field("max", interaction.max());
            switch (interaction.kind()) {
                case CHOICE, ORDER -> {
                    json.field("orientation", element.get("orientation", "vertical"));
                    choices("options", interaction, 0);
                }
                case INLINE_CHOICE -> choices("options", interaction, 0);
                case ASSOCIATE -> choices("options", interaction, 0);
                case MATCH -> {
                    choices("rows", interaction, 0);
                    choices("columns", interaction, 1);
                }
                case GAP_MATCH -> {
                    choices("choices", interaction, 0);
                    json.field("nodes", () -> view.nodes(element));
                }
                case HOTTEXT -> json.field("nodes", () -> view.nodes(element));
                case TEXT_ENTRY -> {
                    json.field("length", element.whole("expectedLength", 0));
                    json.field("numeric", interaction.numeric());
                    if (interaction.numeric()) {
                        json.field("unit", Units.words(element.get(UnitsLabel.UNITS)));
                        json.texts("units", Units.spellings(element.get(UnitsLabel.UNITS)));
                    }
                    json.field("placeholder", element.get("placeholderText", ""));
                }
                case EXTENDED_TEXT -> {
                    json.field("lines", element.whole("expectedLines", 0));
                    json.field("length", element.whole("expectedLength", 0));
                    json.field("placeholder", element.get("placeholderText", ""));
                }
                case SLIDER -> slider(element);
                case UPLOAD -> json.field("types", element.get("type", ""));
                case MEDIA -> {
                    Element film = Objects.requireNonNull(interaction.stage());
                    json.field("src", ViewWriter.source(film));
                    json.field("type", film.get("type", film.name() + "/"));
                    json.field("words", ViewWriter.words(film));
                    json.field("loop", element.isTrue("loop"));
                    json.field("minPlays", element.whole("minPlays", 0));
                    json.field("maxPlays", element.whole("maxPlays", 0));
                }
                case END_ATTEMPT -> json.field("title", element.get("title", ""));
                default -> graphic(interaction);
            }
        });
    }

    private void slider(Element element) {
        json.field("lower", Printed.decimal(element.number("lowerBound", 0)));
        json.field("upper", Printed.decimal(element.number("upperBound", 100)));
        json.field("step", Printed.decimal(element.number("step", 1)));
        json.field("reverse", element.isTrue("reverse"));
        json.field("orientation", element.get("orientation", "horizontal"));
    }

    private void graphic(QtiInteraction interaction) {
        json.field("picture", () -> picture(Objects.requireNonNull(interaction.stage())));
        switch (interaction.kind()) {
            case HOTSPOT, GRAPHIC_ORDER, GRAPHIC_ASSOCIATE -> areas(interaction, 0);
            case GRAPHIC_GAP_MATCH -> {
                choices("choices", interaction, 0);
                areas(interaction, 1);
            }
            case POSITION_OBJECT ->
                InteractionFinder.picture(interaction.element())
                        .ifPresent(object -> json.field("object", () -> picture(object)));
            default -> {}
        }
    }

    private void picture(Element picture) {
        json.object(() -> {
            json.field("src", ViewWriter.source(picture));
            json.field("width", Printed.decimal(DisplayNames.size(picture, "width")));
            json.field("height", Printed.decimal(DisplayNames.size(picture, "height")));
            json.field("words", ViewWriter.words(picture));
        });
    }

    private void choices(String field, QtiInteraction interaction, int set) {
        List<Choice> choices = session.names().choices(interaction, set);
        Naming naming = interaction.sets().get(set).naming();
        json.field(
                field,
                () -> json.array(() -> {
                    for (int position = 0; position < choices.size(); position++) {
                        Choice choice = choices.get(position);
                        String id = DisplayNames.name(naming, position);
                        json.object(() -> {
                            json.field("id", id);
                            if (interaction.kind().pairs()) {
                                json.field("max", choice.max());
                            }
                            json.field("nodes", () -> view.nodes(choice.element()));
                        });
                    }
                }));
    }

    private void areas(QtiInteraction interaction, int set) {
        List<Choice> choices = session.names().choices(interaction, set);
        Naming naming = interaction.sets().get(set).naming();
        json.field(
                "areas",
                () -> json.array(() -> {
                    for (int position = 0; position < choices.size(); position++) {
                        Choice choice = choices.get(position);
                        Shape shape = Shape.of(choice.element());
                        String id = DisplayNames.name(naming, position);
                        json.object(() -> {
                            json.field("id", id);
                            json.field("shape", shape.kind());
                            json.field("coords", shape.text());
                            json.field("label", choice.element().get("hotspotLabel", ""));
                            if (interaction.kind() == Kind.GRAPHIC_ASSOCIATE || set == 1) {
                                json.field("max", choice.max());
                            }
                        });
                    }
                }));
    }

    /** A gap within the text of its interaction; one that the template hides leaves nothing. */
    void gap(Element element) {
        place(element, Kind.GAP_MATCH, 1, "gap");
    }

    /** Words to choose within the text of their interaction. */
    void hottext(Element element) {
        place(element, Kind.HOTTEXT, 0, "hottext");
    }

    private void place(Element element, Kind kind, int set, String field) {
        for (QtiInteraction interaction : session.item().interactions()) {
            if (interaction.kind() == kind) {
                List<Choice> choices = session.names().choices(interaction, set);
                for (int position = 0; position < choices.size(); position++) {
                    if (choices.get(position).element() == element) {
                        String id =
                                DisplayNames.name(interaction.sets().get(set).naming(), position);
                        Choice choice = choices.get(position);
                        json.object(() -> {
                            json.field(field, id);
                            if (kind == Kind.GAP_MATCH) {
                                json.field("max", choice.max());
                            } else {
                                json.field("nodes", () -> view.nodes(element));
                            }
                        });
                    }
                }
            }
        }
    }
}
