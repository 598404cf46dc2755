package kz.torelik.search.language;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The places of a Kazakh word behind its stem, with what may stand directly before each: the automaton that [KazakhEndings] walks from the end of a word
/// to its stem.
enum Slot {
    PLURAL, OWN12, OWN3, GENITIVE, DATIVE, DATIVE_OWN12, DATIVE_OWN3, ACCUSATIVE, ACCUSATIVE_OWN3, LOCATIVE, LOCATIVE_OWN3, ABLATIVE, ABLATIVE_OWN3, INSTRUMENTAL, LIKE, MANNER,
    THERE, COPULA, PAST, CONDITION, PERSON_PAST, PRESENT, GERUND, PERSON_NOW, PERSON_THIRD, WISH, PURPOSE, PARTICIPLE, VERBAL_NOUN, DOER, RESULT, NEGATION, VOICE,
    /// The stem itself, of a noun or of a verb.
    NOUN, VERB;

    static Slot of(String name) { return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')); }

    private static final Set<Slot> NOMINAL = EnumSet.of(NOUN, PARTICIPLE, VERBAL_NOUN, DOER, RESULT, THERE);
    private static final Set<Slot> VERBAL = EnumSet.of(VERB, NEGATION, VOICE);
    /// What a word may end with.
    static final Set<Slot> LAST = EnumSet.complementOf(EnumSet.of(NEGATION, VOICE));

    /// What may stand directly before this place.
    Set<Slot> before() {
        return switch (this) {
            case PLURAL -> NOMINAL;
            case OWN12, OWN3 -> with(NOMINAL, PLURAL);
            case GENITIVE, INSTRUMENTAL, LIKE, MANNER -> with(NOMINAL, PLURAL, OWN12, OWN3);
            case DATIVE, ACCUSATIVE, LOCATIVE, ABLATIVE -> with(NOMINAL, PLURAL, OWN12);
            case DATIVE_OWN12 -> EnumSet.of(OWN12);
            case DATIVE_OWN3, LOCATIVE_OWN3, ABLATIVE_OWN3 -> EnumSet.of(OWN3);
            case ACCUSATIVE_OWN3 -> EnumSet.of(OWN3, THERE);
            case THERE -> EnumSet.of(LOCATIVE, LOCATIVE_OWN3, NOUN);
            case COPULA -> with(NOMINAL, PLURAL, OWN3, LOCATIVE, LOCATIVE_OWN3);
            case PERSON_PAST -> EnumSet.of(PAST, CONDITION);
            case PERSON_NOW -> EnumSet.of(PRESENT, GERUND, PARTICIPLE);
            case PERSON_THIRD -> EnumSet.of(PRESENT, GERUND);
            case PAST, CONDITION, PRESENT, GERUND, WISH, PURPOSE, PARTICIPLE, VERBAL_NOUN, DOER, RESULT -> VERBAL;
            case NEGATION, VOICE -> EnumSet.of(VERB, VOICE);
            case NOUN, VERB -> EnumSet.noneOf(Slot.class);
        };
    }

    boolean isStem() { return this == NOUN || this == VERB; }

    private static Set<Slot> with(Set<Slot> some, Slot... more) {
        Set<Slot> all = EnumSet.copyOf(some);
        all.addAll(Set.of(more));
        return all;
    }
}
