package kz.torelik.publication.pseudonyms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A word of a paragraph, or an initial with its point. A word whose letters are set apart is one word.
///
/// @param written the word as it is read, without invisible characters
/// @param initial a capital with a point: `А.`
record Token(int start, int end, String written, String folded, boolean initial) {

    private static final String JOINT = "[" + HiddenSpelling.INVISIBLE + "]*[-‑’'" + HiddenSpelling.INVISIBLE + "]";
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d])(\\p{Lu}\\.)(?!\\p{Ll})|(?<![\\p{L}\\d.-])(\\p{L}(?:[ \\u00a0](?:-[ \\u00a0])?\\p{L}){3,}|\\p{Lu}(?:[ \\u00a0]\\p{Lu}){2})(?![\\p{L}\\d.])|\\p{L}+(?:" + JOINT + "\\p{L}+)*");

    static List<Token> of(String paragraph) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(paragraph);
        while (matcher.find()) {
            String written = HiddenSpelling.visible(matcher.group()).replace('‑', '-');
            if (matcher.group(2) != null) written = written.replaceAll("[ \\u00a0]", "");
            tokens.add(new Token(matcher.start(), matcher.end(), written, Letters.folded(written), matcher.group(1) != null));
        }
        return tokens;
    }

    boolean capital() { return Letters.isCapital(written); }

    /// The letter of an initial.
    char letter() { return folded.charAt(0); }

    /// Whether nothing but blanks stand between this word and the next.
    boolean adjoins(Token next, String paragraph) {
        for (int i = end; i < next.start; i++) if (!Character.isSpaceChar(paragraph.charAt(i)) && paragraph.charAt(i) != '\t' && !HiddenSpelling.visible(paragraph.substring(i, i + 1)).isEmpty()) return false;
        return next.start >= end;
    }
}
