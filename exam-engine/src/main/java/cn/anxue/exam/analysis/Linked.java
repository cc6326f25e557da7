package cn.anxue.exam.analysis;

/**
 * The items whose difficulties can be compared, and the attempts that compare them: the largest strong component, which is
 * Fischer's (1981) condition. Attempts that are all right or all wrong are components of their own, so they fall away by
 * themselves, also when only items outside told them apart.
 */
final class Linked {
    private final StrongComponents components;
    private final int largest;
    /** New numbers of the linked items, -1 for the others. */
    private final int[] numbers;

    private final int items;
    private final int attempts;

    private Linked(StrongComponents components, int allItems, int allAttempts) {
        this.components = components;
        int[] sizes = new int[components.count()];
        for (int item = 0; item < allItems; item++) {
            sizes[components.ofItem(item)]++;
        }
        this.largest = largest(sizes);
        this.numbers = new int[allItems];
        int linkedItems = 0;
        for (int item = 0; item < allItems; item++) {
            numbers[item] = components.ofItem(item) == largest ? linkedItems++ : -1;
        }
        int linkedAttempts = 0;
        for (int attempt = 0; attempt < allAttempts; attempt++) {
            linkedAttempts += attempt(attempt) ? 1 : 0;
        }
        this.items = linkedItems;
        this.attempts = linkedAttempts;
    }

    static Linked of(ScoreMatrix matrix, Responses responses) {
        return new Linked(
                StrongComponents.of(matrix, responses), matrix.columns().size(), matrix.attempts());
    }

    /** -1 when nothing is linked to anything. */
    private static int largest(int[] sizes) {
        int largest = -1;
        for (int component = 0; component < sizes.length; component++) {
            if (sizes[component] > (largest < 0 ? 1 : sizes[largest])) {
                largest = component;
            }
        }
        return largest;
    }

    int items() {
        return items;
    }

    int attempts() {
        return attempts;
    }

    /** The linked item's new number, or -1. */
    int item(int column) {
        return numbers[column];
    }

    boolean attempt(int attempt) {
        return components.ofAttempt(attempt) == largest;
    }
}
