package kz.torelik.learning.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Texts that come and go one by one leave the same answers behind as if all had been compared anew.
class ComingAndGoingTests {

    private static final List<String> QUESTIONS = List.of("word1 word2 word3 word40 word77 статья 350 Гражданского кодекса", "word5 word6 word150 word9", "статья 53 Трудового кодекса word12", "word190 word191 word192");

    /// Texts of a language of two hundred words, the frequent ones frequent, some with an article; every ninth is the one before it again.
    private static TreeMap<String, String> texts(int count) {
        Random chance = new Random(11);
        TreeMap<String, String> texts = new TreeMap<>();
        String before = "";
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < 40; k++) text.append("word").append((int) Math.exp(chance.nextDouble() * Math.log(200))).append(' ');
            if (i % 3 == 0) text.append("Суд применил статью ").append(350 + i % 7).append(" Гражданского кодекса.");
            if (i % 5 == 0) text.append("Статья ").append(53 + i % 2).append(" Трудового кодекса.");
            before = i % 9 == 8 ? before : text.toString();
            texts.put("t%04d".formatted(i), before);
        }
        return texts;
    }

    private static SimilarTexts anew(Basis basis, Map<String, String> texts) { return SimilarTexts.of(basis, List.copyOf(texts.keySet()), texts.values().stream().map(Sides::of).toList()); }

    /// Every text beside every other, without a shortcut.
    private static Map<String, List<Nearest.Near>> naive(Basis basis, Map<String, String> texts) {
        List<String> ids = List.copyOf(texts.keySet());
        List<Placed> placed = texts.values().stream().map(text -> basis.place(Sides.of(text))).toList();
        Map<String, List<Nearest.Near>> neighbours = new TreeMap<>();
        for (int i = 0; i < ids.size(); i++) {
            List<Nearest.Near> near = new ArrayList<>();
            Placed one = placed.get(i);
            for (int j = 0; j < ids.size(); j++) {
                Placed other = placed.get(j);
                double likeness = one.likeness(product(one.word(), other.word()), Topics.likeness(one.place(), other.place()), product(one.law(), other.law()), By.BOTH);
                if (i != j && likeness > 0) near.add(new Nearest.Near(0, ids.get(j), likeness));
            }
            near.sort(Comparator.comparingDouble(Nearest.Near::likeness).reversed().thenComparing(Nearest.Near::id));
            neighbours.put(ids.get(i), near.subList(0, Math.min(Nearest.USED, near.size())));
        }
        return neighbours;
    }

    private static double product(kz.torelik.learning.linear.SparseVector one, kz.torelik.learning.linear.SparseVector other) {
        double sum = 0;
        for (int i = 0; i < one.size(); i++) for (int j = 0; j < other.size(); j++) if (one.at()[i] == other.at()[j]) sum += one.value()[i] * other.value()[j];
        return sum;
    }

    private static Map<String, List<String>> said(Map<String, List<Nearest.Near>> neighbours) {
        Map<String, List<String>> said = new TreeMap<>();
        neighbours.forEach((id, near) -> said.put(id, near.stream().map(one -> one.id() + " " + one.likeness()).toList()));
        return said;
    }

    private static void same(SimilarTexts followed, Basis basis, TreeMap<String, String> now) {
        assertThat(followed.size()).isEqualTo(now.size());
        SimilarTexts whole = anew(basis, now);
        Map<String, List<String>> naive = said(naive(basis, now));
        assertThat(said(whole.neighbours())).as("compared anew").isEqualTo(naive);
        assertThat(said(followed.neighbours())).as("followed").isEqualTo(naive);
        for (String question : QUESTIONS) for (By by : By.values()) assertThat(followed.like(question, by, 50)).as(question + " by " + by).isEqualTo(whole.like(question, by, 50)).isNotEmpty();
    }

    @Test
    void whatComesGoesAndChangesLeavesTheAnswersOfAWholeComparison() {
        TreeMap<String, String> all = texts(360);
        TreeMap<String, String> now = new TreeMap<>(all.headMap("t0240"));
        Basis basis = Basis.of(now.values().stream().map(Sides::of).toList());
        SimilarTexts followed = anew(basis, now);
        all.tailMap("t0240").forEach((id, text) -> {
            followed.put(id, text);
            now.put(id, text);
        });
        same(followed, basis, now);
        // half of them go, those with many neighbours among them
        for (int i = 0; i < 360; i += 2) {
            followed.remove("t%04d".formatted(i));
            now.remove("t%04d".formatted(i));
        }
        same(followed, basis, now);
        followed.put("t0001", all.get("t0002"));
        now.put("t0001", all.get("t0002"));
        followed.put("t0004", all.get("t0004"));
        now.put("t0004", all.get("t0004"));
        same(followed, basis, now);
    }

    @Test
    void whatIsTakenBackIsInNoAnswerAndLendsNothingToItsNeighbours() {
        TreeMap<String, String> now = texts(120);
        now.put("only", now.get("t0007") + " статья 999 Гражданского кодекса");
        Basis basis = Basis.of(now.values().stream().map(Sides::of).toList());
        SimilarTexts followed = anew(basis, now);
        String asked = now.remove("only");
        assertThat(followed.like(asked, By.BOTH, 1)).extracting(Hit::id).containsExactly("only");
        assertThat(followed.neighbours().values()).as("it was a neighbour").anyMatch(near -> near.stream().anyMatch(one -> one.id().equals("only")));
        followed.remove("only");
        followed.remove("never there");
        assertThat(followed.like(asked, By.BOTH, 200)).extracting(Hit::id).hasSize(120).doesNotContain("only");
        assertThat(followed.like(asked, By.BOTH, 200)).isEqualTo(anew(basis, now).like(asked, By.BOTH, 200));
    }

    @Test
    void whenManyCameTheBasisIsOld() {
        TreeMap<String, String> texts = texts(340);
        SimilarTexts followed = SimilarTexts.of(texts);
        assertThat(followed.isStale()).isFalse();
        for (int i = 0; i < 40; i++) followed.remove("t%04d".formatted(i));
        assertThat(followed.isStale()).as("40 of 300 went, more than one of eight").isTrue();
        SimilarTexts few = SimilarTexts.of(texts(5));
        few.put("sixth", "word1 word2");
        assertThat(few.isStale()).as("so few are compared anew each time").isTrue();
        SimilarTexts many = SimilarTexts.of(texts);
        many.put("one more", "word1 word2 word3");
        assertThat(many.isStale()).isFalse();
    }
}
