package kz.torelik.learning.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The nearest neighbours of a text, the nearest first. A few more are kept than are used: when one goes, the next steps in, and the text is seldom compared anew.
final class Nearest {

    static final int USED = 8;
    private static final int KEPT = 12;
    private static final Comparator<Near> ORDER = Comparator.comparingDouble(Near::likeness).reversed().thenComparing(Near::id);

    /// @param text its number
    record Near(int text, String id, double likeness) {}

    private final List<Near> near = new ArrayList<>(KEPT);
    /// Whether everything that could be a neighbour is among them.
    private boolean all = true;

    /// What is not more like it than this need not be offered.
    double least() { return all ? 0 : near.getLast().likeness(); }

    /// Takes what is among the nearest. What is less like it than texts are in the mean is no neighbour.
    void offer(int text, String id, double likeness) {
        if (likeness <= 0 || !all && likeness < near.getLast().likeness()) return;
        Near one = new Near(text, id, likeness);
        int at = near.size();
        while (at > 0 && ORDER.compare(one, near.get(at - 1)) < 0) at--;
        if (at == near.size() && !all) return;
        near.add(at, one);
        if (near.size() <= KEPT) return;
        near.removeLast();
        all = false;
    }

    /// @return whether it has to be compared anew: it may have neighbours that are not known
    boolean lost(int text) { return near.removeIf(one -> one.text() == text) && near.size() < USED && !all; }

    List<Near> used() { return near.size() <= USED ? near : near.subList(0, USED); }
}
