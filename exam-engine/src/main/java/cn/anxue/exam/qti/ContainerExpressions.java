package cn.anxue.exam.qti;

import cn.anxue.exam.qti.Value.Cardinality;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Containers: making them, and what is in them. */
final class ContainerExpressions {
    private static final int MOST_ATOMS = 2_000;

    private final ExpressionReader reader;

    ContainerExpressions(ExpressionReader reader) {
        this.reader = reader;
    }

    void register() {
        reader.any("multiple", (element, parts) -> scope -> join(parts, scope, Cardinality.MULTIPLE, 1));
        reader.any("ordered", (element, parts) -> scope -> join(parts, scope, Cardinality.ORDERED, 1));
        reader.some("repeat", (element, parts) -> {
            Expression times = reader.attribute(element, "numberRepeats", "");
            return scope -> {
                Double number = times.in(scope).number();
                return number == null || number < 1
                        ? Value.NULL
                        : join(parts, scope, Cardinality.ORDERED, (int) Math.min(number, MOST_ATOMS));
            };
        });
        reader.one(
                "containerSize",
                (element, parts) ->
                        scope -> Value.whole(parts.get(0).in(scope).atoms().size()));
        reader.one("index", (element, parts) -> {
            Expression at = reader.attribute(element, "n", "");
            return scope -> {
                Value container = parts.get(0).in(scope);
                Double n = at.in(scope).number();
                BaseType type = container.type();
                return n != null
                                && type != null
                                && n >= 1
                                && n <= container.atoms().size()
                        ? Value.single(type, container.atoms().get(n.intValue() - 1))
                        : Value.NULL;
            };
        });
        reader.one("fieldValue", (element, parts) -> {
            String field = element.need("fieldIdentifier");
            return scope -> parts.get(0).in(scope).fields().getOrDefault(field, Value.NULL);
        });
        reader.two("member", (element, parts) -> scope -> {
            Object atom = parts.get(0).in(scope).atom();
            Value container = parts.get(1).in(scope);
            return atom == null || container.isNull() ? Value.NULL : Value.of(container.contains(atom));
        });
        reader.two("delete", (element, parts) -> scope -> {
            Object atom = parts.get(0).in(scope).atom();
            Value container = parts.get(1).in(scope);
            return atom == null || container.isNull()
                    ? Value.NULL
                    : Value.of(
                            container.cardinality(),
                            container.type(),
                            container.atoms().stream()
                                    .filter(other -> !Value.same(other, atom))
                                    .toList());
        });
        reader.two("contains", (element, parts) -> scope -> {
            Value container = parts.get(0).in(scope);
            Value wanted = parts.get(1).in(scope);
            return container.isNull() || wanted.isNull() ? Value.NULL : Value.of(contains(container, wanted));
        });
    }

    /** One container of all atoms of the parts, NULL ones left out. */
    private static Value join(List<Expression> parts, Scope scope, Cardinality cardinality, int times) {
        List<Object> atoms = new ArrayList<>();
        @Nullable BaseType type = null;
        for (int round = 0; round < times; round++) {
            for (Expression part : parts) {
                Value value = part.in(scope);
                type = type == null || (type == BaseType.INTEGER && value.type() == BaseType.FLOAT)
                        ? value.type()
                        : type;
                atoms.addAll(value.atoms());
                if (atoms.size() > MOST_ATOMS) {
                    throw new Scope.TooMuch();
                }
            }
        }
        Value joined = Value.of(cardinality, type, atoms);
        return type == BaseType.FLOAT ? asFloats(joined) : joined;
    }

    private static Value asFloats(Value joined) {
        return Value.of(
                joined.cardinality(),
                BaseType.FLOAT,
                joined.atoms().stream()
                        .map(atom -> atom instanceof Number n ? (Object) n.doubleValue() : atom)
                        .toList());
    }

    private static boolean contains(Value container, Value wanted) {
        if (wanted.cardinality() == Cardinality.ORDERED) {
            for (int at = 0; at + wanted.atoms().size() <= container.atoms().size(); at++) {
                Value part = Value.of(
                        Cardinality.ORDERED,
                        wanted.type(),
                        container.atoms().subList(at, at + wanted.atoms().size()));
                if (part.same(wanted)) {
                    return true;
                }
            }
            return false;
        }
        List<Object> rest = new ArrayList<>(container.atoms());
        for (Object atom : wanted.atoms()) {
            int at = Value.indexOf(rest, atom);
            if (at < 0) {
                return false;
            }
            rest.remove(at);
        }
        return true;
    }
}
