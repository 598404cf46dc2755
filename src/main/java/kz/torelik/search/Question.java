package kz.torelik.search;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What somebody looks for.
///
/// @param words in the query language ([QuestionReader]); blank means everything
/// @param narrowed facets and the one value wanted of each
/// @param after where the page before ended ([Found#next]), or null for the first page
/// @param size how many acts a page has, from 0 to 100
public record Question(String words, Map<Facet, String> narrowed, Sort sort, @Nullable String after, int size) {

    public static final int LONGEST = 400;

    /// NEWEST also stands for the best when there are no words.
    public enum Sort { BEST, NEWEST, OLDEST }

    public Question {
        if (size < 0 || size > 100) throw new IllegalArgumentException("A page has 0 to 100 acts: " + size);
        narrowed = narrowed.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(narrowed));
    }

    public static Question of(String words) { return new Question(words, Map.of(), Sort.BEST, null, 20); }
}
