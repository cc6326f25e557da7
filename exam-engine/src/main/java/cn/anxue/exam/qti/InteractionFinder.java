package cn.anxue.exam.qti;

import cn.anxue.exam.qti.QtiInteraction.Kind;
import cn.anxue.exam.qti.QtiNode.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the interactions of a body in document order, each with the picture it is about. */
final class InteractionFinder {

    private static final List<String> PICTURES = List.of("object", "img", "audio", "video");

    private final Map<String, Declaration> declarations;
    private final List<QtiInteraction> found = new ArrayList<>();

    InteractionFinder(Map<String, Declaration> declarations) {
        this.declarations = declarations;
    }

    List<QtiInteraction> in(Element body) {
        find(body);
        return List.copyOf(found);
    }

    private void find(Element parent) {
        for (Element element : parent.elements()) {
            Optional<Kind> kind = Kind.of(element.name());
            if (kind.isPresent()) {
                found.add(QtiInteraction.of(
                        found.size() + 1, kind.get(), element, response(element), stage(kind.get(), element, parent)));
            } else if (element.name().endsWith("Interaction")) {
                String own = element.get("class", element.get("customInteractionTypeIdentifier", ""));
                throw element.unsupported((element.name() + " " + own).strip());
            }
            find(element);
        }
    }

    private Declaration response(Element element) {
        String identifier = element.need("responseIdentifier");
        Declaration declared = declarations.get(identifier);
        if (declared == null || declared.kind() != Declaration.Kind.RESPONSE) {
            throw new QtiRefusal(QtiRefusal.Code.UNDECLARED, identifier, element.line());
        }
        return declared;
    }

    private static @Nullable Element stage(Kind kind, Element element, Element parent) {
        return switch (kind) {
            case HOTSPOT, SELECT_POINT, GRAPHIC_ORDER, GRAPHIC_ASSOCIATE, GRAPHIC_GAP_MATCH, DRAWING, MEDIA ->
                picture(element)
                        .orElseThrow(() ->
                                new QtiRefusal(QtiRefusal.Code.MISSING, element.name(), "object", element.line()));
            case POSITION_OBJECT ->
                picture(parent)
                        .orElseThrow(
                                () -> new QtiRefusal(QtiRefusal.Code.MISSING, parent.name(), "object", parent.line()));
            default -> null;
        };
    }

    static Optional<Element> picture(Element holder) {
        return holder.elements().stream()
                .filter(child -> PICTURES.contains(child.name()))
                .findFirst();
    }
}
