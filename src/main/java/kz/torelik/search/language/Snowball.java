package kz.torelik.search.language;

import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/// The Snowball stemmers of Russian and English as Lucene carries them.
public final class Snowball {

    private static final ThreadLocal<RussianStemmer> RUSSIAN = ThreadLocal.withInitial(RussianStemmer::new);
    private static final ThreadLocal<EnglishStemmer> ENGLISH = ThreadLocal.withInitial(EnglishStemmer::new);

    private Snowball() {}

    /// @param word in small letters
    public static String russian(String word) { return stem(RUSSIAN.get(), word); }

    /// @param word in small letters
    public static String english(String word) { return stem(ENGLISH.get(), word); }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
