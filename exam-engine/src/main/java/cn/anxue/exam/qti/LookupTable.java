package cn.anxue.exam.qti;

import cn.anxue.exam.qti.QtiNode.Element;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table that turns a number into an outcome.
 *
 * @param exact whether the source has to be met; otherwise the first row at or below which the number lies
 * @param otherwise where no row fits
 */
record LookupTable(List<Row> rows, boolean exact, Value otherwise) {

    /** @param included whether the source itself belongs to the row */
    record Row(double source, boolean included, Value target) {}

    /** Of the {@code matchTable} or {@code interpolationTable} of an outcome declaration. */
    static Optional<LookupTable> of(Element declaration, BaseType type) {
        Optional<Element> exact = declaration.first("matchTable");
        Optional<Element> table = exact.or(() -> declaration.first("interpolationTable"));
        return table.map(found -> new LookupTable(
                found.all(exact.isPresent() ? "matchTableEntry" : "interpolationTableEntry").stream()
                        .map(entry -> new Row(
                                entry.number("sourceValue", 0),
                                !"false".equals(entry.get("includeBoundary")),
                                target(entry, "targetValue", type)))
                        .toList(),
                exact.isPresent(),
                found.get("defaultValue") == null ? Value.NULL : target(found, "defaultValue", type)));
    }

    private static Value target(Element element, String attribute, BaseType type) {
        Object atom = type.parse(element.need(attribute));
        if (atom == null) {
            throw element.badValue(attribute);
        }
        return Value.single(type, atom);
    }

    Value look(@Nullable Double number) {
        if (number == null) {
            return otherwise;
        }
        for (Row row : rows) {
            int compared = Double.compare(number, row.source);
            if (exact ? compared == 0 : compared > 0 || (compared == 0 && row.included)) {
                return row.target;
            }
        }
        return otherwise;
    }
}
