package cn.anxue.exam.qti;

import cn.anxue.exam.item.Units;
import java.util.Map;

/**
 * Units that a text entry accepts behind a number, as {@link Units} has them: an extension of the standard. Version 3's
 * schema lets nothing but a label carry it.
 */
final class UnitsLabel {
    /** The attribute in the model and in version 2. */
    static final String UNITS = "data-units";

    private static final String LABEL = "label";
    private static final String BEGINS = "units: ";

    private UnitsLabel() {}

    /** The label that says the units. */
    static String of(String units) {
        return BEGINS + units;
    }

    /** Units for a label that says them. */
    static void resolve(Map<String, String> attributes) {
        String label = attributes.getOrDefault(LABEL, "");
        if (label.startsWith(BEGINS) && !attributes.containsKey(UNITS)) {
            attributes.remove(LABEL);
            attributes.put(UNITS, label.substring(BEGINS.length()));
        }
    }
}
