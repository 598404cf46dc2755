package kz.torelik.publication;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody looks for in the bank of acts; null means any.
///
/// @param words words, a phrase in quotes, a case number or an ECLI; may be blank
/// @param page from 1
public record BankQuery(String words, @Nullable String court, @Nullable String region, @Nullable String category, @Nullable Integer year, @Nullable String language,
                        @Nullable String outcome, int page) {

    public static final int PAGE = 20;
    private static final List<String> KAZAKH_ENDINGS = List.of("ының", "інің", "ның", "нің", "дың", "дің", "тың", "тің", "лар", "лер", "дар", "дер", "тар", "тер", "мен", "пен", "бен",
            "дан", "ден", "тан", "тен", "нан", "нен", "нда", "нде", "ға", "ге", "қа", "ке", "на", "не", "ды", "ді", "ты", "ті", "ны", "ні", "да", "де", "та", "те", "сы", "сі", "ы", "і");

    public static BankQuery of(String words) { return new BankQuery(words, null, null, null, null, null, null, 1); }

    /// The words as prefixes for Kazakh, which has no stemmer here: their endings are cut off, the rest may go on.
    String kazakh() {
        return Arrays.stream(words.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\d]+")).filter(word -> !word.isEmpty()).map(word -> "'" + stem(stem(word)) + "':*").collect(Collectors.joining(" & "));
    }

    private static String stem(String word) {
        return KAZAKH_ENDINGS.stream().filter(ending -> word.endsWith(ending) && word.length() - ending.length() >= 4).findFirst().map(ending -> word.substring(0, word.length() - ending.length())).orElse(word);
    }
}
