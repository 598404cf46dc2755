package kz.torelik.learning.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds among many texts those of cases like a given one. Three witnesses: the words and pairs of words weighed by rarity; the topics behind the words; the law and the decisions that both name. Then each text also gets a share of what its own
/// nearest neighbours got: cases of one kind are found even where one of them is told in other words.
///
/// Texts come and go one by one ([#put], [#remove]): each is compared with those it may share something with, and afterwards every answer is what it would be had all been compared anew on the same [Basis].
public final class SimilarTexts {

    /// How much what the nearest neighbours of a text got counts beside its own.
    private static final double SHARE = 0.5;
    /// The basis is old when more than one of so many texts came or went since it was learned.
    private static final int ONE_OF = 8;
    /// So few texts are compared anew in a moment.
    private static final int FEW = 300;
    private static final Comparator<Hit> LIKEST = Comparator.comparingDouble(Hit::likeness).reversed().thenComparing(Hit::id);

    private final Basis basis;
    private final Impacts byWord;
    private final Impacts byLaw;
    private final List<Text> texts = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private int changes;

    /// What is known of one text.
    private static final class Text {

        private final String id;
        /// Null since it was taken back.
        private @Nullable Placed placed;
        private Nearest near = new Nearest();

        Text(String id, Placed placed) {
            this.id = id;
            this.placed = placed;
        }
    }

    private SimilarTexts(Basis basis) {
        this.basis = basis;
        this.byWord = basis.words();
        this.byLaw = basis.law();
    }

    /// @param texts each with its name
    public static SimilarTexts of(Map<String, String> texts) {
        List<Sides> sides = texts.values().parallelStream().map(Sides::of).toList();
        return of(Basis.of(sides), List.copyOf(texts.keySet()), sides);
    }

    /// Compares each with every other.
    static SimilarTexts of(Basis basis, List<String> ids, List<Sides> sides) {
        SimilarTexts similar = new SimilarTexts(basis);
        List<Placed> placed = sides.parallelStream().map(basis::place).toList();
        for (int i = 0; i < ids.size(); i++) similar.enter(ids.get(i), placed.get(i));
        IntStream.range(0, ids.size()).parallel().forEach(i -> similar.texts.get(i).near = similar.nearest(i));
        return similar;
    }

    private int enter(String id, Placed placed) {
        int number = texts.size();
        texts.add(new Text(id, placed));
        numbers.put(id, number);
        byWord.add(number, placed.word());
        byLaw.add(number, placed.law());
        return number;
    }

    private Nearest nearest(int number) {
        Placed own = Objects.requireNonNull(texts.get(number).placed);
        double[] words = byWord.products(own.word(), texts.size());
        double[] law = byLaw.products(own.law(), texts.size());
        Nearest nearest = new Nearest();
        for (int i = 0; i < texts.size(); i++) {
            Text other = texts.get(i);
            Placed its = other.placed;
            if (i == number || its == null || own.atMost(words[i], law[i]) < nearest.least()) continue;
            nearest.offer(i, other.id, own.likeness(words[i], Topics.likeness(its.place(), own.place()), law[i], By.BOTH));
        }
        return nearest;
    }

    /// Takes a text in, or puts it in the place of the one of that name. It is compared with the others, and they with it.
    public void put(String id, String text) {
        Placed own = basis.place(Sides.of(text));
        under(lock.writeLock(), () -> {
            drop(id);
            compare(enter(id, own), own);
            return changes++;
        });
    }

    private void compare(int number, Placed own) {
        Text text = texts.get(number);
        double[] words = byWord.products(own.word(), texts.size());
        double[] law = byLaw.products(own.law(), texts.size());
        for (int i = 0; i < number; i++) {
            Text other = texts.get(i);
            Placed its = other.placed;
            if (its == null || own.atMost(words[i], law[i]) < text.near.least() && its.atMost(words[i], law[i]) < other.near.least()) continue;
            double topic = Topics.likeness(its.place(), own.place());
            text.near.offer(i, other.id, own.likeness(words[i], topic, law[i], By.BOTH));
            other.near.offer(number, text.id, its.likeness(words[i], topic, law[i], By.BOTH));
        }
    }

    /// From here on no answer has it, nor anything that another text got for being its neighbour.
    public void remove(String id) {
        under(lock.writeLock(), () -> drop(id) ? changes++ : changes);
    }

    private boolean drop(String id) {
        Integer number = numbers.remove(id);
        if (number == null) return false;
        texts.get(number).placed = null;
        texts.get(number).near = new Nearest();
        for (int i = 0; i < texts.size(); i++) if (texts.get(i).placed != null && texts.get(i).near.lost(number)) texts.get(i).near = nearest(i);
        return true;
    }

    /// Whether so much came or went since the basis was learned that all should be compared anew on another.
    public boolean isStale() { return under(lock.readLock(), () -> changes > 0 && (numbers.size() < FEW || changes * ONE_OF > numbers.size())); }

    /// Whether that takes but a moment.
    public boolean isSmall() { return size() < FEW; }

    public int size() { return under(lock.readLock(), numbers::size); }

    /// The texts most like a given one, the likest first.
    public List<Hit> like(String text, By by, int most) {
        Placed asked = basis.place(Sides.of(text));
        return under(lock.readLock(), () -> like(asked, by, most));
    }

    private List<Hit> like(Placed asked, By by, int most) {
        double[] words = byWord.products(asked.word(), texts.size());
        double[] law = byLaw.products(asked.law(), texts.size());
        double[] own = new double[texts.size()];
        for (int i = 0; i < own.length; i++) {
            Placed its = texts.get(i).placed;
            if (its != null) own[i] = asked.likeness(words[i], by == By.LAW ? 0 : Topics.likeness(its.place(), asked.place()), law[i], by);
        }
        PriorityQueue<Hit> likest = new PriorityQueue<>(LIKEST.reversed());
        for (int i = 0; i < own.length; i++) {
            Text one = texts.get(i);
            if (one.placed == null) continue;
            List<Nearest.Near> near = one.near.used();
            double shared = 0;
            for (Nearest.Near neighbour : near) shared += own[neighbour.text()];
            likest.add(new Hit(one.id, own[i] + SHARE * shared / Math.max(1, near.size())));
            if (likest.size() > most) likest.remove();
        }
        return likest.stream().sorted(LIKEST).toList();
    }

    /// The nearest neighbours of each text.
    Map<String, List<Nearest.Near>> neighbours() {
        return under(lock.readLock(), () -> {
            Map<String, List<Nearest.Near>> neighbours = new HashMap<>();
            numbers.forEach((id, number) -> neighbours.put(id, List.copyOf(texts.get(number).near.used())));
            return neighbours;
        });
    }

    /// What of a text makes it like another.
    public Why why(String asked, String text) { return Reasons.of(asked, text, basis::rarity); }

    private static <T> T under(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
