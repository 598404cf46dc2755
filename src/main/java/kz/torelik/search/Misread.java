package kz.torelik.search;

import java.util.Locale;

/// Why a question cannot be understood.
///
/// @param at the character at which it stops making sense, from 0
/// @param word what stands there
public record Misread(Why why, int at, String word) implements QuestionReader.Read {

    public enum Why {
        QUOTE_OPEN, BRACKET_OPEN, BRACKET_CLOSED, NOTHING_BEHIND, ONLY_EXCLUDED, FIELD_UNKNOWN, VALUE_UNKNOWN, DISTANCE, TOO_LONG, PLACE;

        /// The key of its sentence.
        public String key() { return "search.misread." + name().toLowerCase(Locale.ROOT).replace('_', '-'); }
    }
}
