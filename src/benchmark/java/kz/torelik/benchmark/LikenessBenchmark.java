package kz.torelik.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntConsumer;
import kz.torelik.learning.similar.By;
import kz.torelik.learning.similar.Hit;
import kz.torelik.learning.similar.SimilarTexts;

/// `likeness [ACTS,ACTS,...]`: what it costs to compare all acts with each other, to take one more in, to take one back, and to answer a question, with so many acts of three hundred words each. The rival is the whole comparison. The oracle: who was
/// taken back is in no answer, who came is the first answer to its own words; that all answers are those of a whole comparison is shown by `ComingAndGoingTests`.
public final class LikenessBenchmark {

    private static final int TIMES = 40;

    private LikenessBenchmark() {}

    public static void main(String[] words) {
        List<Integer> sizes = Arrays.stream((words.length == 0 ? "1000,10000,50000" : words[0]).split(",")).map(Integer::valueOf).toList();
        OperatingSystemMXBean machine = ManagementFactory.getOperatingSystemMXBean();
        for (int size : sizes) {
            GeneratedActs acts = new GeneratedActs(size + TIMES, 5);
            Map<String, String> texts = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) texts.put("a" + i, text(acts, i));
            long begun = System.nanoTime();
            SimilarTexts similar = SimilarTexts.of(texts);
            double whole = (System.nanoTime() - begun) / 1e9;
            double[] came = times(i -> similar.put("a" + (size + i), text(acts, size + i)));
            double[] asked = times(i -> answers(similar, acts, i, size));
            double[] went = times(i -> similar.remove("a" + (i * (size / TIMES))));
            for (int i = 0; i < TIMES; i++) {
                String gone = "a" + i * (size / TIMES);
                if (similar.like(text(acts, i * (size / TIMES)), By.BOTH, 50).stream().map(Hit::id).anyMatch(gone::equals)) throw new IllegalStateException(gone + " was taken back and is found");
            }
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
            System.out.printf(Locale.ROOT, "%d acts: all compared in %.1f s; one comes in %.1f ms (at most %.1f), goes in %.1f ms (%.1f), a question %.1f ms (%.1f); heap %d MB; load %.1f%n", size, whole, middle(came), worst(came), middle(went), worst(went),
                    middle(asked), worst(asked), heap, machine.getSystemLoadAverage());
        }
    }

    private static void answers(SimilarTexts similar, GeneratedActs acts, int i, int size) {
        String first = similar.like(text(acts, size + i), By.BOTH, 200).getFirst().id();
        if (!first.equals("a" + (size + i))) throw new IllegalStateException("a" + (size + i) + " is not found by its own words, but " + first);
    }

    private static String text(GeneratedActs acts, int number) {
        Random chance = new Random(number);
        return String.join(" ", acts.text(number)) + ". Статья " + (300 + chance.nextInt(60)) + " Гражданского кодекса, статья " + (100 + chance.nextInt(20)) + " ГПК.";
    }

    private static double[] times(IntConsumer work) {
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            work.accept(i);
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return times;
    }

    private static double middle(double[] sorted) { return sorted[sorted.length / 2]; }

    private static double worst(double[] sorted) { return sorted[sorted.length - 1]; }
}
