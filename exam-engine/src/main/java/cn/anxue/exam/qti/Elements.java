package cn.anxue.exam.qti;

import cn.anxue.exam.qti.QtiNode.Element;
import cn.anxue.exam.qti.QtiNode.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds elements: {@code Elements.of("value").text("A")}. */
public final class Elements {
    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<QtiNode> children = new ArrayList<>();

    private Elements(String name) {
        this.name = name;
    }

    /** An element of this name, of version 2. */
    public static Elements of(String name) {
        return new Elements(name);
    }

    /** With one more attribute. */
    public Elements with(String attribute, Object value) {
        attributes.put(attribute, String.valueOf(value));
        return this;
    }

    /** With characters behind what it has. */
    public Elements text(String text) {
        if (!text.isEmpty()) {
            children.add(new Text(text));
        }
        return this;
    }

    /** With one more child. */
    public Elements add(Elements child) {
        children.add(child.build());
        return this;
    }

    /** With more children. */
    public Elements addAll(Iterable<Elements> more) {
        more.forEach(this::add);
        return this;
    }

    /** The element. */
    public Element build() {
        return new Element(name, attributes, children, 0);
    }
}
