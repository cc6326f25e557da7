package cn.anxue.exam.qti;

import cn.anxue.exam.qti.BaseType.Point;
import cn.anxue.exam.qti.QtiNode.Element;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * An area of a picture.
 *
 * @param kind "rect" (x1,y1,x2,y2), "circle" (x,y,r), "ellipse" (x,y,rx,ry), "poly" (x1,y1,…) or "default" (everywhere)
 * @param coords in pixels of the picture
 */
record Shape(String kind, double[] coords) {

    /** The area that the attributes {@code shape} and {@code coords} name. */
    static Shape of(Element element) {
        String kind = element.get("shape", "default");
        double[] coords = kind.equals("default") ? new double[0] : numbers(element);
        boolean fits =
                switch (kind) {
                    case "default" -> true;
                    case "rect", "ellipse" -> coords.length == 4;
                    case "circle" -> coords.length == 3;
                    case "poly" -> coords.length >= 6 && coords.length % 2 == 0;
                    default -> throw element.badValue("shape");
                };
        if (!fits) {
            throw element.badValue("coords");
        }
        return new Shape(kind, coords);
    }

    private static double[] numbers(Element element) {
        try {
            return Stream.of(element.need("coords").split("[,\\s]+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        } catch (NumberFormatException e) {
            throw element.badValue("coords");
        }
    }

    /** The coordinates as the contract with the player writes them. */
    String text() {
        return String.join(",", DoubleStream.of(coords).mapToObj(Printed::plain).toList());
    }

    /** Whether the point lies in the area; borders belong to it. */
    boolean contains(Point point) {
        return switch (kind) {
            case "rect" -> between(point.x(), coords[0], coords[2]) && between(point.y(), coords[1], coords[3]);
            case "circle" -> Math.hypot(point.x() - coords[0], point.y() - coords[1]) <= coords[2];
            case "ellipse" -> Math.hypot((point.x() - coords[0]) / coords[2], (point.y() - coords[1]) / coords[3]) <= 1;
            case "poly" -> inPolygon(point);
            default -> true;
        };
    }

    private static boolean between(double value, double one, double other) {
        return value >= Math.min(one, other) && value <= Math.max(one, other);
    }

    /** Crossings of a ray to the right; points on an edge are inside. */
    private boolean inPolygon(Point p) {
        boolean inside = false;
        int n = coords.length / 2;
        for (int i = 0, j = n - 1; i < n; j = i++) {
            double xi = coords[2 * i];
            double yi = coords[2 * i + 1];
            double xj = coords[2 * j];
            double yj = coords[2 * j + 1];
            double cross = (p.x() - xi) * (yj - yi) - (p.y() - yi) * (xj - xi);
            if (cross == 0 && between(p.x(), xi, xj) && between(p.y(), yi, yj)) {
                return true;
            }
            if (yi > p.y() != yj > p.y() && p.x() < (xj - xi) * (p.y() - yi) / (yj - yi) + xi) {
                inside = !inside;
            }
        }
        return inside;
    }
}
