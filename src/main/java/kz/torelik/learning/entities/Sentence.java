package kz.torelik.learning.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words in a row, each with what it is: `O`, or `B-PERSON` where a name begins and `I-PERSON` where it goes on.
public record Sentence(List<String> words, List<String> tags) {

    public Sentence {
        words = List.copyOf(words);
        tags = List.copyOf(tags);
        if (words.size() != tags.size()) throw new IllegalArgumentException(words.size() + " words with " + tags.size() + " tags");
    }

    /// A name in a sentence.
    ///
    /// @param first its first word
    /// @param last its last word
    public record Span(String kind, int first, int last) {}

    /// The names that tags tell; an `I` that follows no name of its kind begins one.
    public static List<Span> spans(List<String> tags) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).equals("O")) continue;
            String kind = tags.get(i).substring(2);
            int last = i;
            while (last + 1 < tags.size() && tags.get(last + 1).equals("I-" + kind)) last++;
            spans.add(new Span(kind, i, last));
            i = last;
        }
        return spans;
    }

    /// The same sentence with kinds renamed; a kind that is not in the table is left out.
    public Sentence renamed(Map<String, String> kinds) {
        Map<String, String> table = new HashMap<>(kinds);
        return new Sentence(words, tags.stream().map(tag -> tag.equals("O") || !table.containsKey(tag.substring(2)) ? "O" : tag.substring(0, 2) + table.get(tag.substring(2))).toList());
    }
}
