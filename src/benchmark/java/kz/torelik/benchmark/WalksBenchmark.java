package kz.torelik.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.torelik.law.LawBook;
import kz.torelik.walks.Coverage;
import kz.torelik.walks.Walk;

/// `./torelik bench walks [COMMANDS] [SEED]`: random walks of many actors over all procedures of the law, engine against model, on two threads. Ends with an error at the first disagreement, which
/// names the seed.
public final class WalksBenchmark {

    private static final int THREADS = 2;
    private static final long PORTION = 25_000;

    private WalksBenchmark() {}

    public static void main(String[] words) throws Exception {
        long commands = words.length > 0 ? Long.parseLong(words[0]) : 1_000_000;
        long seed = words.length > 1 ? Long.parseLong(words[1]) : 1;
        LawBook law = LawBook.load();
        long begun = System.nanoTime();
        Walk.Tally all = new Walk.Tally();
        Set<String> steps = new Walk(law, seed).allSteps();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Walk.Tally>> walks = new ArrayList<>();
            for (long i = 0; i * PORTION < commands; i++) {
                long own = seed * 1_000_000 + i;
                walks.add(threads.submit(() -> new Walk(law, own).walk(PORTION)));
            }
            for (Future<Walk.Tally> walk : walks) all.add(walk.get());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        Set<String> unwalked = new TreeSet<>(steps);
        unwalked.removeAll(all.steps.keySet());
        System.out.printf("%d commands in %.0f s (%.0f a second, seeds %d...): %d lawful, %d refused, %d cases, %d clocks counted twice %s%n", all.commands, seconds, all.commands / seconds, seed * 1_000_000, all.lawful,
                all.refused, all.cases, all.clocks, all.statuses);
        System.out.printf("%d of %d steps of %d procedures were walked; engine and model agreed every time%n", steps.size() - unwalked.size(), steps.size(), law.procedures().size());
        System.out.println("by procedure: " + Coverage.told(steps, all.steps.keySet()));
        System.out.println("never walked: " + unwalked);
        System.out.println("terms that the model does not count: " + new Walk(law, seed).uncounted());
    }
}
