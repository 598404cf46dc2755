package kz.torelik.search.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The languages that a word of an act may be of.
public enum Tongue {
    KAZAKH, RUSSIAN, ENGLISH;

    /// What only Russian writes, or writes at the end of a word.
    private static final String RUSSIAN_LETTERS = "щъцч";
    private static final String[] RUSSIAN_ENDS = "ого его ому ему ыми ими ение ения ению ением ость ости ться ется ются лся лась вший ская ский ского ской ых их ую ая ое".split(" ");
    private static final Set<String> RUSSIAN_WORDS = Set.of("в", "на", "по", "о", "об", "не", "что", "от", "за", "из", "к", "с", "и", "для", "при", "как", "его", "ее", "их", "до", "или", "был", "была", "было", "суд", "суда", "если", "это");
    private static final Set<String> KAZAKH_WORDS = Set.of("мен", "бен", "пен", "бойынша", "туралы", "деп", "сот", "бар", "бұл", "осы", "дейін", "сондай", "ал", "да", "де", "та", "те", "жылы", "бап", "болып", "табылады", "арыз", "талап");

    /// The language of each sentence of a text.
    ///
    /// @param otherwise the language that the act says it is in: `kk`, `ru` or `en`
    public static Map<Integer, Tongue> ofSentences(List<Token> tokens, String otherwise) {
        Map<Integer, List<String>> sentences = new HashMap<>();
        for (Token token : tokens) sentences.computeIfAbsent(token.sentence(), _ -> new ArrayList<>()).add(token.word());
        Map<Integer, Tongue> tongues = new HashMap<>();
        sentences.forEach((number, words) -> tongues.put(number, of(words, of(otherwise))));
        return tongues;
    }

    /// The language of the sentence of one token.
    ///
    /// @param otherwise the language that the act says it is in: `kk`, `ru` or `en`
    public static Tongue ofSentence(List<Token> tokens, int token, String otherwise) {
        int sentence = tokens.get(token).sentence();
        int from = token;
        int to = token;
        while (from > 0 && tokens.get(from - 1).sentence() == sentence) from--;
        while (to < tokens.size() && tokens.get(to).sentence() == sentence) to++;
        return of(tokens.subList(from, to).stream().map(Token::word).toList(), of(otherwise));
    }

    static Tongue of(String tag) { return tag.toLowerCase(Locale.ROOT).startsWith("kk") ? KAZAKH : tag.toLowerCase(Locale.ROOT).startsWith("en") ? ENGLISH : RUSSIAN; }

    /// The language of a sentence by its letters and small words.
    ///
    /// @param otherwise what it is when nothing tells
    static Tongue of(List<String> sentence, Tongue otherwise) {
        int kazakh = 0;
        int russian = 0;
        for (String word : sentence) {
            if (Scripts.hasKazakhLetter(word) || KAZAKH_WORDS.contains(word)) kazakh++;
            else if (RUSSIAN_WORDS.contains(word) || isOnlyRussian(word)) russian++;
        }
        return kazakh == russian ? otherwise : kazakh > russian ? KAZAKH : RUSSIAN;
    }

    private static boolean isOnlyRussian(String word) {
        for (int i = 0; i < word.length(); i++) if (RUSSIAN_LETTERS.indexOf(word.charAt(i)) >= 0) return true;
        for (String end : RUSSIAN_ENDS) if (word.endsWith(end)) return true;
        return false;
    }
}
