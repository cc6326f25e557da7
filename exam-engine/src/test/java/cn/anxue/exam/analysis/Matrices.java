package cn.anxue.exam.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** Matrices for tests. A row is one attempt's points per item; -1 is an item that was not in the paper. */
final class Matrices {
    static final int NOT_THERE = -1;

    /**
     * Section 6 of the Law School Admission Test: 1000 people, 5 items, how often each pattern was seen (Bock and
     * Lieberman 1970, Fitting a response model for n dichotomously scored items). The data of the textbooks.
     */
    private static final Map<String, Integer> LSAT_6 = new TreeMap<>(Map.ofEntries(
            Map.entry("00000", 3),
            Map.entry("00001", 6),
            Map.entry("00010", 2),
            Map.entry("00011", 11),
            Map.entry("00100", 1),
            Map.entry("00101", 1),
            Map.entry("00110", 3),
            Map.entry("00111", 4),
            Map.entry("01000", 1),
            Map.entry("01001", 8),
            Map.entry("01011", 16),
            Map.entry("01101", 3),
            Map.entry("01110", 2),
            Map.entry("01111", 15),
            Map.entry("10000", 10),
            Map.entry("10001", 29),
            Map.entry("10010", 14),
            Map.entry("10011", 81),
            Map.entry("10100", 3),
            Map.entry("10101", 28),
            Map.entry("10110", 15),
            Map.entry("10111", 80),
            Map.entry("11000", 16),
            Map.entry("11001", 56),
            Map.entry("11010", 21),
            Map.entry("11011", 173),
            Map.entry("11100", 11),
            Map.entry("11101", 61),
            Map.entry("11110", 28),
            Map.entry("11111", 298)));

    private Matrices() {}

    /** LSAT 6 in the order of the patterns. */
    static int[][] lsat6() {
        List<int[]> rows = new ArrayList<>();
        LSAT_6.forEach((pattern, count) -> {
            for (int i = 0; i < count; i++) {
                rows.add(pattern.chars().map(digit -> digit - '0').toArray());
            }
        });
        return rows.toArray(int[][]::new);
    }

    /** Items 0, 1, … of one mark each, right or wrong. */
    static ScoreMatrix rightOrWrong(int[][] rows) {
        return points(rows, item -> 1);
    }

    /** Items 0, 1, … without options. */
    static ScoreMatrix points(int[][] rows, IntUnaryOperator maximum) {
        ScoreMatrix.Builder builder = ScoreMatrix.builder();
        for (int item = 0; item < rows[0].length; item++) {
            builder.item(AnalysedItem.open(item));
        }
        for (int[] row : rows) {
            builder.attempt();
            for (int item = 0; item < row.length; item++) {
                if (row[item] != NOT_THERE) {
                    builder.cell(item, row[item], maximum.applyAsInt(item), Answer.GIVEN);
                }
            }
        }
        return builder.build();
    }

    /** Rasch's model: difficulties and abilities from a normal distribution, papers drawn at random. */
    static int[][] simulated(double[] difficulties, int attempts, int length, long seed) {
        Random random = new Random(seed);
        int[][] rows = new int[attempts][difficulties.length];
        List<Integer> items = new ArrayList<>();
        for (int item = 0; item < difficulties.length; item++) {
            items.add(item);
        }
        for (int[] row : rows) {
            Arrays.fill(row, NOT_THERE);
            Collections.shuffle(items, random);
            double ability = random.nextGaussian() + 1;
            for (int item : items.subList(0, length)) {
                row[item] = random.nextDouble() < 1 / (1 + Math.exp(difficulties[item] - ability)) ? 1 : 0;
            }
        }
        return rows;
    }

    static double[] difficulties(int items, long seed) {
        Random random = new Random(seed);
        double[] difficulties = random.doubles(items, -2, 2).toArray();
        double mean = Arrays.stream(difficulties).average().orElse(0);
        return Arrays.stream(difficulties).map(difficulty -> difficulty - mean).toArray();
    }

    /** A choice item whose key is its first option. */
    static AnalysedItem choice(long id, int options) {
        return new AnalysedItem(id, options, Set.of(0));
    }
}
