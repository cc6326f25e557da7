package cn.anxue.exam.qti;

import cn.anxue.exam.qti.QtiNode.Element;
import cn.anxue.exam.qti.Value.Cardinality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A declared variable.
 *
 * @param type null for records
 * @param initial its default, NULL for none
 * @param correct of a response, NULL for none
 * @param mapping of a response
 * @param areas of a response that is points
 * @param table of an outcome, for looking up
 * @param normalMaximum of an outcome
 * @param human whether a person is to set it
 */
record Declaration(
        String identifier,
        Kind kind,
        Cardinality cardinality,
        @Nullable BaseType type,
        Value initial,
        Value correct,
        @Nullable Mapping mapping,
        @Nullable Mapping areas,
        @Nullable LookupTable table,
        @Nullable Double normalMaximum,
        boolean human) {

    enum Kind {
        RESPONSE,
        OUTCOME,
        TEMPLATE
    }

    static Declaration of(Element element, Kind kind) {
        Cardinality cardinality = cardinality(element);
        @Nullable BaseType type = null;
        if (cardinality != Cardinality.RECORD) {
            type = BaseType.of(element.need("baseType"));
            if (type == null) {
                throw element.badValue("baseType");
            }
        }
        BaseType mapped = type == null ? BaseType.STRING : type;
        return new Declaration(
                element.need("identifier"),
                kind,
                cardinality,
                type,
                value(element.first("defaultValue"), cardinality, type),
                value(element.first("correctResponse"), cardinality, type),
                element.first("mapping").map(m -> Mapping.of(m, mapped)).orElse(null),
                element.first("areaMapping").map(m -> Mapping.of(m, mapped)).orElse(null),
                LookupTable.of(element, mapped).orElse(null),
                element.get("normalMaximum") == null ? null : Double.valueOf(element.number("normalMaximum", 0)),
                "human".equals(element.get("externalScored")));
    }

    private static Cardinality cardinality(Element element) {
        return switch (element.need("cardinality")) {
            case "single" -> Cardinality.SINGLE;
            case "multiple" -> Cardinality.MULTIPLE;
            case "ordered" -> Cardinality.ORDERED;
            case "record" -> Cardinality.RECORD;
            default -> throw element.badValue("cardinality");
        };
    }

    private static Value value(Optional<Element> holder, Cardinality cardinality, @Nullable BaseType type) {
        if (holder.isEmpty()) {
            return Value.NULL;
        }
        List<Object> atoms = new ArrayList<>();
        Map<String, Value> fields = new HashMap<>();
        for (Element value : holder.get().all("value")) {
            BaseType own = type != null
                    ? type
                    : Optional.ofNullable(BaseType.of(value.get("baseType", "string")))
                            .orElse(BaseType.STRING);
            String text = value.text();
            if (text.isBlank()) {
                continue;
            }
            Object atom = own.parse(own == BaseType.STRING ? text.strip() : text);
            if (atom == null) {
                throw new QtiRefusal(QtiRefusal.Code.BAD_VALUE, holder.get().name(), text.strip(), value.line());
            }
            atoms.add(atom);
            fields.put(value.get("fieldIdentifier", ""), Value.single(own, atom));
        }
        return cardinality == Cardinality.RECORD ? Value.record(fields) : Value.of(cardinality, type, atoms);
    }

    /** What it is before anything was set: its default, and 0 for numbers among the outcomes. */
    Value start() {
        boolean number = type != null && type.isNumber() && cardinality == Cardinality.SINGLE;
        if (!initial.isNull() || kind != Kind.OUTCOME || !number) {
            return initial;
        }
        return type == BaseType.INTEGER ? Value.whole(0) : Value.real(0);
    }

    /** A value made to fit: the declared cardinality and base type; NULL where that cannot be. */
    Value fit(Value value) {
        if (value.isNull()) {
            return Value.NULL;
        }
        if (cardinality == Cardinality.RECORD || type == null) {
            return value.cardinality() == Cardinality.RECORD ? value : Value.NULL;
        }
        Value typed = value.as(type);
        if (typed.cardinality() == cardinality) {
            return typed;
        }
        boolean one = typed.atoms().size() == 1;
        return cardinality != Cardinality.SINGLE || one ? Value.of(cardinality, type, typed.atoms()) : Value.NULL;
    }

    /** The value of the words of a response; NULL when one of them is none of the type. */
    Value respond(List<String> words) {
        if (cardinality == Cardinality.RECORD) {
            return words.isEmpty() ? Value.NULL : typed(words.get(0));
        }
        List<Object> atoms = new ArrayList<>();
        for (String word : words) {
            Object atom = type == null ? null : type.parse(word);
            if (atom == null) {
                return Value.NULL;
            }
            atoms.add(atom);
        }
        return atoms.isEmpty() || (cardinality == Cardinality.SINGLE && atoms.size() > 1)
                ? Value.NULL
                : Value.of(cardinality, type, atoms);
    }

    /** A typed number with the fields that the standard gives a text entry bound to a record. */
    private static Value typed(String word) {
        Map<String, Value> fields = new HashMap<>();
        fields.put("stringValue", Value.single(BaseType.STRING, word));
        Object number = BaseType.FLOAT.parse(word);
        if (number != null) {
            String mantissa = word.strip().toLowerCase(Locale.ROOT).split("e", 2)[0];
            int dot = mantissa.indexOf('.');
            long digits = mantissa.chars().filter(Character::isDigit).count();
            fields.put("floatValue", Value.single(BaseType.FLOAT, number));
            fields.put("rightDigits", Value.whole(dot < 0 ? 0 : mantissa.length() - dot - 1));
            fields.put("leftDigits", Value.whole(dot < 0 ? digits : digits - (mantissa.length() - dot - 1)));
            Object whole = BaseType.INTEGER.parse(word.strip());
            if (whole != null) {
                fields.put("integerValue", Value.single(BaseType.INTEGER, whole));
            }
        }
        return Value.record(fields);
    }
}
