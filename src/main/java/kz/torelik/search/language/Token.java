package kz.torelik.search.language;

/// A word or a number of a text.
///
/// @param start where it begins, in characters of the text
/// @param end behind its last character
/// @param word its letters made one ([Scripts#fold]); for [Kind#EXACT] the term itself (`case:…`, `ecli:…`, `date:…`)
/// @param sentence the number of its sentence in the text, from 0
public record Token(int start, int end, String word, Kind kind, int sentence) {

    public enum Kind { WORD, NUMBER, EXACT }

    boolean isWord() { return kind == Kind.WORD; }
}
