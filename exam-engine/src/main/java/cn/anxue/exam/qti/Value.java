package cn.anxue.exam.qti;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of the QTI model; empty containers, empty strings where numbers are wanted, and missing values are all NULL.
 *
 * @param type of the atoms, null for NULL without a type and for records
 * @param atoms as {@link BaseType} says; one for single values
 * @param fields of a record
 */
record Value(Cardinality cardinality, @Nullable BaseType type, List<Object> atoms, Map<String, Value> fields) {

    static final Value NULL = new Value(Cardinality.SINGLE, null, List.of(), Map.of());
    static final Value TRUE = single(BaseType.BOOLEAN, true);
    static final Value FALSE = single(BaseType.BOOLEAN, false);

    /** How many atoms, and whether their order counts. */
    enum Cardinality {
        SINGLE,
        MULTIPLE,
        ORDERED,
        RECORD
    }

    Value {
        atoms = List.copyOf(atoms);
        fields = Map.copyOf(fields);
    }

    static Value single(BaseType type, @Nullable Object atom) {
        return atom == null ? NULL : new Value(Cardinality.SINGLE, type, List.of(atom), Map.of());
    }

    static Value of(Cardinality cardinality, @Nullable BaseType type, List<Object> atoms) {
        return new Value(cardinality, type, atoms, Map.of());
    }

    static Value record(Map<String, Value> fields) {
        return new Value(Cardinality.RECORD, null, List.of(), fields);
    }

    static Value of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    static Value of(@Nullable Boolean truth) {
        return truth == null ? NULL : of(truth.booleanValue());
    }

    static Value whole(long number) {
        return single(BaseType.INTEGER, number);
    }

    /** NULL for what is no number. */
    static Value real(double number) {
        return Double.isNaN(number) ? NULL : single(BaseType.FLOAT, number);
    }

    boolean isNull() {
        return atoms.isEmpty() && fields.isEmpty();
    }

    /** The only atom; null for NULL and for containers. */
    @Nullable
    Object atom() {
        return cardinality == Cardinality.SINGLE && !atoms.isEmpty() ? atoms.get(0) : null;
    }

    /** The number, when it is a single one. */
    @Nullable
    Double number() {
        return atom() instanceof Number number ? number.doubleValue() : null;
    }

    /** The truth value, when it is one. */
    @Nullable
    Boolean truth() {
        return atom() instanceof Boolean truth ? truth : null;
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(truth());
    }

    /** The text, when it is a single one. */
    @Nullable
    String text() {
        Object atom = atom();
        return atom instanceof String text ? text : null;
    }

    boolean isWhole() {
        return atoms.stream().allMatch(Long.class::isInstance);
    }

    /** Whether both are the same value; numbers compare by value, containers without order as bags. */
    boolean same(Value other) {
        if (cardinality != other.cardinality || atoms.size() != other.atoms.size()) {
            return false;
        }
        if (cardinality == Cardinality.RECORD) {
            return fields.keySet().equals(other.fields.keySet())
                    && fields.keySet().stream().allMatch(name -> Objects.requireNonNull(fields.get(name))
                            .same(Objects.requireNonNull(other.fields.get(name))));
        }
        if (cardinality != Cardinality.MULTIPLE) {
            for (int i = 0; i < atoms.size(); i++) {
                if (!same(atoms.get(i), other.atoms.get(i))) {
                    return false;
                }
            }
            return true;
        }
        List<Object> rest = new ArrayList<>(other.atoms);
        for (Object atom : atoms) {
            int at = indexOf(rest, atom);
            if (at < 0) {
                return false;
            }
            rest.remove(at);
        }
        return true;
    }

    boolean contains(Object atom) {
        return indexOf(atoms, atom) >= 0;
    }

    static int indexOf(List<Object> atoms, Object wanted) {
        for (int i = 0; i < atoms.size(); i++) {
            if (same(atoms.get(i), wanted)) {
                return i;
            }
        }
        return -1;
    }

    static boolean same(Object a, Object b) {
        return a instanceof Number x && b instanceof Number y
                ? Double.compare(x.doubleValue(), y.doubleValue()) == 0
                : a.equals(b);
    }

    /** The same value as another base type where that means anything: integers as floats, texts as identifiers. */
    Value as(BaseType wanted) {
        if (type == wanted || isNull()) {
            return this;
        }
        if (wanted == BaseType.FLOAT && type == BaseType.INTEGER) {
            return of(
                    cardinality,
                    wanted,
                    atoms.stream().map(a -> (Object) ((Long) a).doubleValue()).toList());
        }
        if (wanted == BaseType.INTEGER && type == BaseType.FLOAT) {
            return of(
                    cardinality,
                    wanted,
                    atoms.stream().map(a -> (Object) Math.round((Double) a)).toList());
        }
        boolean texts = atoms.stream().allMatch(String.class::isInstance);
        return texts && (wanted == BaseType.STRING || wanted == BaseType.IDENTIFIER)
                ? of(cardinality, wanted, atoms)
                : this;
    }
}
