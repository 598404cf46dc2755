package kz.torelik.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What happens to a letter to a court outside proceedings: the words with which its terms are written in `law/deadlines`, beside the events of cases.
public enum LetterStep {
    LETTER_REGISTERED,
    LETTER_ASSIGNED,
    LETTER_EXTENDED,
    LETTER_ANSWERED,
    LETTER_SENT_TO_CASE,
    LETTER_REDIRECTED,
    LETTER_RETURNED,
    LETTER_WITHDRAWN;

    public String word() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    public static Set<String> words() { return Arrays.stream(values()).map(LetterStep::word).collect(Collectors.toUnmodifiableSet()); }
}
