package kz.torelik.filing.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a person wrote, as words in folded letters beside the words as they were written.
///
/// @param words folded
/// @param written the same words as they stand in the text
public record Story(List<String> words, List<String> written) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*");

    public Story {
        words = List.copyOf(words);
        written = List.copyOf(written);
    }

    /// @param ignored words that look like terms and are none, in folded letters
    public static Story of(String text, Set<String> ignored) {
        List<String> words = new ArrayList<>();
        List<String> written = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String folded = Letters.folded(matcher.group());
            if (ignored.contains(folded)) continue;
            words.add(folded);
            written.add(matcher.group());
        }
        return new Story(words, written);
    }
}
