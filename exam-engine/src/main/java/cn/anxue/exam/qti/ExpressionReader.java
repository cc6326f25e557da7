package cn.anxue.exam.qti;

import cn.anxue.exam.qti.QtiNode.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the expressions of one item; refuses those that the engine does not know by name. */
final class ExpressionReader {
    private static final int ANY = Integer.MAX_VALUE;

    private record Form(int least, int most, Expression.Maker maker) {}

    private final Map<String, Declaration> declarations;
    private final Map<String, Form> forms = new HashMap<>();

    ExpressionReader(Map<String, Declaration> declarations) {
        this.declarations = declarations;
        new VariableExpressions(this).register();
        new LogicExpressions(this).register();
        new ContainerExpressions(this).register();
        new NumberExpressions(this).register();
    }

    void none(String name, Expression.Maker maker) {
        forms.put(name, new Form(0, 0, maker));
    }

    void one(String name, Expression.Maker maker) {
        forms.put(name, new Form(1, 1, maker));
    }

    void two(String name, Expression.Maker maker) {
        forms.put(name, new Form(2, 2, maker));
    }

    void some(String name, Expression.Maker maker) {
        forms.put(name, new Form(1, ANY, maker));
    }

    void any(String name, Expression.Maker maker) {
        forms.put(name, new Form(0, ANY, maker));
    }

    /** The expression that the element is. */
    Expression read(Element element) {
        Form form = forms.get(element.name());
        if (form == null) {
            String own = element.get("class", element.get("definition", ""));
            throw element.unsupported(own.isEmpty() ? element.name() : element.name() + " " + own);
        }
        List<Element> inner = element.elements();
        if (inner.size() < form.least || inner.size() > form.most) {
            throw new QtiRefusal(QtiRefusal.Code.BAD_VALUE, element.name(), inner.size() + " parts", element.line());
        }
        boolean names = element.name().equals("baseValue");
        Expression made = form.maker.make(
                element, names ? List.of() : inner.stream().map(this::read).toList());
        return scope -> {
            scope.step();
            return made.in(scope);
        };
    }

    /** The only expression within an element. */
    Expression only(Element element) {
        List<Element> inner = element.elements();
        if (inner.size() != 1) {
            throw new QtiRefusal(QtiRefusal.Code.BAD_VALUE, element.name(), inner.size() + " parts", element.line());
        }
        return read(inner.get(0));
    }

    /** The variable that the attribute names; refuses when nobody declared it. */
    Declaration declared(Element element, String attribute) {
        String identifier = element.need(attribute);
        Declaration declared = declarations.get(identifier);
        if (declared == null) {
            throw new QtiRefusal(QtiRefusal.Code.UNDECLARED, identifier, element.line());
        }
        return declared;
    }

    /** A number that is written out, or is the value of a variable. */
    Expression attribute(Element element, String attribute, String otherwise) {
        String text = element.get(attribute, otherwise).strip();
        Object number = BaseType.FLOAT.parse(text);
        if (number != null) {
            Value value = Value.single(BaseType.FLOAT, number);
            return scope -> value;
        }
        String identifier = text.startsWith("{") && text.endsWith("}") ? text.substring(1, text.length() - 1) : text;
        if (!declarations.containsKey(identifier)) {
            throw element.badValue(attribute);
        }
        return scope -> scope.get(identifier);
    }
}
