package kz.torelik.counterparts.bank;

import java.util.List;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Tenge;
import kz.torelik.language.Sentences;

/// What the payment page shows.
///
/// @param state `open`, `paid`, `cancelled`, `expired`, or `unknown` when there is no such order
/// @param note `declined`, `later`, or empty
public record PaymentPage(Sentences sentences, Language language, String order, String payee, String purpose, Tenge amount, String receipt, String returnAddress,
                          String state, String note, List<Account> accounts) {

    public String t(String key, Object... facts) { return sentences.say(language, key, facts); }

    public String sum() { return sentences.write(language, amount); }

    public List<Language> languages() { return List.of(Language.values()); }

    public String in(Language other) { return "?lang=" + other.tag() + (note.isEmpty() ? "" : "&note=" + note); }
}
