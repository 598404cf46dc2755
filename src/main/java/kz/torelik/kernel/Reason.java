package kz.torelik.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One sentence of an explanation, before it is said in a language: the key of the message, its facts, and the law that
/// carries it. The same reasons that the code used are the ones a citizen reads.
///
/// @param key the key of the message (`messages/<module>_{kk,ru,en}.properties`), such as `deadlines.step.length`
/// @param facts what the message names, in its order: dates, sums, numbers, trilingual titles, plain strings
/// @param basis the article, or null when the sentence only states a fact
public record Reason(String key, List<Object> facts, @Nullable LegalBasis basis) {

    public Reason {
        facts = List.copyOf(facts);
    }

    public static Reason of(String key, Object... facts) { return new Reason(key, List.of(facts), null); }

    public Reason under(LegalBasis law) { return new Reason(key, facts, law); }

    public Reason under(String law) { return under(LegalBasis.of(law)); }
}
