package kz.torelik.learning.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds in a plain text what the tagger of the house knows: `PERSON`, `PLACE`, `ORGANISATION`, `DATE`, `NUMBER`.
public final class Named {

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}]+(?:[-’'][\\p{L}\\p{M}]+)*|\\d+(?:[.,]\\d+)*|[^\\s\\p{L}\\d]");
    private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[\\p{Ll}\\d)»\"]{2}[.!?;])\\s+(?=\\p{Lu})");
    private static final String MODEL = "/models/entities.model";

    /// A place in a text, in characters.
    public record Place(String kind, int start, int end) {}

    private final Tagger tagger;

    public Named(Tagger tagger) { this.tagger = tagger; }

    /// The one that the house is delivered with.
    public static Named ofTheHouse() { return Delivered.NAMED; }

    /// Read once, when first needed.
    private static final class Delivered {

        private static final Named NAMED = read();

        private static Named read() {
            try (InputStream model = java.util.Objects.requireNonNull(Named.class.getResourceAsStream(MODEL), MODEL)) {
                return new Named(Tagger.read(model));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    public Tagger tagger() { return tagger; }

    public List<Place> in(String text) {
        List<Place> places = new ArrayList<>();
        int at = 0;
        Matcher ends = SENTENCE_ENDS.matcher(text);
        while (ends.find()) {
            sentence(text, at, ends.start(), places);
            at = ends.end();
        }
        sentence(text, at, text.length(), places);
        return places;
    }

    private void sentence(String text, int from, int to, List<Place> places) {
        List<String> words = new ArrayList<>();
        List<int[]> where = new ArrayList<>();
        Matcher word = WORDS.matcher(text).region(from, to);
        while (word.find()) {
            words.add(word.group());
            where.add(new int[] {word.start(), word.end()});
        }
        for (Sentence.Span span : Sentence.spans(tagger.tagged(words))) places.add(new Place(span.kind(), where.get(span.first())[0], where.get(span.last())[1]));
    }
}
