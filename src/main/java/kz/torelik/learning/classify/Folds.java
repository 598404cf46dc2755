package kz.torelik.learning.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Examples in as many parts as wanted, each held out once.
public final class Folds {

    /// @param held the numbers of the examples that are held out
    /// @param rest the numbers of all others
    public record Fold(List<Integer> held, List<Integer> rest) {}

    private Folds() {}

    public static List<Fold> of(int examples, int parts, long seed) {
        if (parts < 2 || parts > examples) throw new IllegalArgumentException("Parts: " + parts + " of " + examples + " examples; from 2 to " + examples + " are possible");
        List<Integer> order = new ArrayList<>(IntStream.range(0, examples).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        List<Fold> folds = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            List<Integer> held = new ArrayList<>();
            List<Integer> rest = new ArrayList<>();
            for (int i = 0; i < examples; i++) (i % parts == part ? held : rest).add(order.get(i));
            folds.add(new Fold(List.copyOf(held), List.copyOf(rest)));
        }
        return folds;
    }
}
