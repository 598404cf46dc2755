package kz.torelik.learning.similar;

import java.util.List;

/// A text of a case taken apart: what it tells without the law it names, and the law.
///
/// @param law each citation as often as it is made
record Sides(String facts, List<String> law) {

    Sides {
        law = List.copyOf(law);
    }

    static Sides of(String text) {
        List<Citations.Cited> cited = Citations.in(text);
        StringBuilder facts = new StringBuilder();
        int at = 0;
        for (Citations.Cited one : cited) {
            if (one.start() < at) continue;
            facts.append(text, at, one.start()).append(' ');
            at = one.end();
        }
        return new Sides(facts.append(text.substring(at)).toString(), cited.stream().map(Citations.Cited::what).toList());
    }
}
