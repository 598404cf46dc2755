package kz.torelik.filing.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The terms by which something is recognised: `strong` ones tell it, `weak` ones go with it.
public final class Terms {

    private static final int STRONG = 3;
    private static final int WEAK = 1;
    private static final int SAYS_LITTLE = 3;

    private final List<Term> strong;
    private final List<Term> weak;

    public Terms(List<String> strong, List<String> weak) {
        this.strong = strong.stream().map(Term::of).toList();
        this.weak = weak.stream().map(Term::of).toList();
    }

    /// What was found.
    ///
    /// @param points three for a strong term, one for a weak one; none without a strong one. A word counts once
    /// @param words the words of the story that count, as they were written
    public record Hits(int points, List<String> words) {
        public Hits { words = List.copyOf(words); }
    }

    public Hits in(Story story) {
        Set<Integer> counted = new TreeSet<>();
        int told = count(strong, STRONG, story, counted);
        if (told == 0) return new Hits(0, List.of());
        int points = told + count(weak, WEAK, story, counted);
        return new Hits(points, counted.stream().map(story.written()::get).distinct().toList());
    }

    private static int count(List<Term> terms, int worth, Story story, Set<Integer> counted) {
        int points = 0;
        for (Term term : terms.stream().sorted((one, other) -> other.parts().size() - one.parts().size()).toList()) {
            List<Integer> places = term.find(story).orElse(List.of());
            if (places.isEmpty() || counted.containsAll(places)) continue;
            counted.addAll(places);
            points += worth;
        }
        return points;
    }

    /// The story with the slips put right that are one letter away from a strong term of any of these, where the word says nothing else. A beginning of
    /// two or three letters says too little: with a chain of Kazakh suffixes it fits too many words.
    public static Story mended(Story story, List<Terms> all) {
        List<Term> known = parts(all.stream().flatMap(terms -> terms.strong.stream()));
        List<Term> words = parts(all.stream().flatMap(terms -> Stream.concat(terms.strong.stream(), terms.weak.stream())));
        List<String> mended = new ArrayList<>();
        for (String word : story.words()) {
            Story alone = new Story(List.of(word), List.of(word));
            boolean says = words.stream().filter(term -> term.parts().getFirst().length() > SAYS_LITTLE).anyMatch(term -> term.find(alone).isPresent());
            mended.add(says ? word : known.stream().filter(term -> term.nearly(word)).findFirst().map(term -> term.parts().getFirst()).orElse(word));
        }
        return new Story(mended, story.written());
    }

    private static List<Term> parts(Stream<Term> terms) { return terms.flatMap(term -> term.parts().stream()).distinct().map(part -> new Term(List.of(part))).toList(); }

    /// Words in folded letters, as [Story#of] wants those that it leaves out.
    public static Set<String> folded(List<String> words) { return words.stream().map(Letters::folded).collect(Collectors.toUnmodifiableSet()); }
}
