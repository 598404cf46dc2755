package kz.torelik.publication.pseudonyms;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.kernel.PersonName;
import kz.torelik.language.GrammaticalCase;
import org.jspecify.annotations.Nullable;

/// Somebody whose name the text may bear: a participant whom the case names, or somebody whom the text alone names.
final class Bearer {

    private static final String RUSSIAN_ENDINGS = "а|у|ым|ом|ем|е|ой|ою|ы|ых|ыми|ий|ого|ому|им|ая|ую|я|ю|й|ь|и|ей|его|ему";
    private final Role role;
    private final boolean known;
    private final @Nullable Declension surname;
    private final @Nullable Declension given;
    private final @Nullable Declension patronymic;
    private final Set<Character> initials = new HashSet<>();
    private final @Nullable String stem;
    /// The halves of a double surname: each alone is the same person.
    private final List<Declension> halves;

    private Bearer(Role role, boolean known, @Nullable Declension surname, @Nullable Declension given, @Nullable Declension patronymic, @Nullable String stem) {
        this.role = role;
        this.known = known;
        this.surname = surname;
        this.given = given;
        this.patronymic = patronymic;
        this.stem = stem;
        this.halves = surname == null ? List.of() : halves(surname.word());
        if (given != null) initials.add(given.word().charAt(0));
        if (patronymic != null) initials.add(patronymic.word().charAt(0));
    }

    static Bearer of(Known person) {
        PersonName name = person.name();
        Boolean female = female(name);
        return new Bearer(person.role(), true, Declension.of(name.surname(), female), Declension.of(name.given(), female),
                name.patronymic() == null ? null : Declension.of(name.patronymic(), female), null);
    }

    /// Somebody whom only the text names, by the stem of the surname.
    static Bearer ofText(Role role, String surname, List<Token> initials) {
        Bearer bearer = new Bearer(role, false, null, null, null, stem(surname));
        initials.forEach(token -> bearer.initials.add(token.letter()));
        return bearer;
    }

    /// Whether both are named by the text alone and can be one person.
    boolean isSameStranger(Bearer other) {
        return !known && !other.known && java.util.Objects.equals(stem, other.stem) && (initials.isEmpty() || other.initials.isEmpty() || initials.containsAll(other.initials) || other.initials.containsAll(initials));
    }

    Role role() { return role; }

    boolean isKnown() { return known; }

    /// Whether whom the text alone names has a surname that looks like one.
    boolean hasShapeOfSurname() { return stem != null && stem.length() > 3 && Shapes.isSurname(stem); }

    /// Whether the token is a form of the surname, and in which cases.
    Optional<Set<GrammaticalCase>> surname(Token token) {
        if (token.initial() || !token.capital() && (surname == null || !isSurnameInSmallLetters(token))) return Optional.empty();
        if (surname != null) return form(surname, token).or(() -> halves.stream().flatMap(half -> form(half, token).stream()).findFirst());
        String of = java.util.Objects.requireNonNull(stem);
        if (!token.folded().startsWith(of)) return Optional.empty();
        String rest = token.folded().substring(of.length());
        if (rest.isEmpty() || rest.matches(RUSSIAN_ENDINGS)) return Optional.of(russian(of, rest));
        return Declension.kazakh(rest.matches("а.+") && of.matches(".*(ов|ев|ин|ын)") ? rest.substring(1) : rest);
    }

    Optional<Set<GrammaticalCase>> given(Token token) { return part(given, token); }

    Optional<Set<GrammaticalCase>> patronymic(Token token) { return part(patronymic, token); }

    /// The cases that the ending of a surname tells where nobody said whether a man or a woman bears it; none where it could be the nominative of either.
    private static Set<GrammaticalCase> russian(String stem, String ending) {
        if (!stem.matches(".*(ов|ев|ин|ын|ск|цк)")) return EnumSet.noneOf(GrammaticalCase.class);
        return switch (ending) {
            case "у" -> EnumSet.of(GrammaticalCase.DATIVE, GrammaticalCase.ACCUSATIVE);
            case "ую" -> EnumSet.of(GrammaticalCase.ACCUSATIVE);
            case "ым", "им" -> EnumSet.of(GrammaticalCase.INSTRUMENTAL);
            case "е", "ом" -> EnumSet.of(GrammaticalCase.LOCATIVE);
            case "ому" -> EnumSet.of(GrammaticalCase.DATIVE);
            case "ого", "ых" -> EnumSet.of(GrammaticalCase.GENITIVE, GrammaticalCase.ACCUSATIVE);
            case "ой" -> EnumSet.of(GrammaticalCase.GENITIVE, GrammaticalCase.DATIVE, GrammaticalCase.INSTRUMENTAL, GrammaticalCase.LOCATIVE);
            default -> EnumSet.noneOf(GrammaticalCase.class);
        };
    }

    /// The halves of a double surname that are long enough to name somebody; none of a single one.
    static List<Declension> halves(String surname) {
        String[] parts = Letters.folded(surname).split("-");
        return parts.length < 2 ? List.of() : java.util.Arrays.stream(parts).filter(part -> part.length() > 2).map(part -> Declension.of(part, null)).toList();
    }

    /// Whether a word in small letters can hardly be anything but a surname.
    static boolean isSurnameInSmallLetters(Token token) { return token.folded().length() > 5 && Shapes.isSurname(token); }

    /// The cases of the word if this is a form of it: also with a needless hyphen, as part of a double name, or in Latin letters.
    static Optional<Set<GrammaticalCase>> form(Declension word, Token token) {
        Optional<Set<GrammaticalCase>> cases = word.match(token.folded());
        if (cases.isPresent()) return cases;
        if (token.folded().indexOf('-') > 0) {
            cases = word.match(token.folded().replace("-", ""));
            if (cases.isPresent()) return cases;
            for (String part : token.folded().split("-")) if (part.length() > 4 && word.match(part).isPresent()) return word.match(part);
        }
        return HiddenSpelling.soundsLike(token.written(), word.word()) ? Optional.of(EnumSet.noneOf(GrammaticalCase.class)) : Optional.empty();
    }

    /// Whether these capitals without points are the initials of this person: `АМ`.
    boolean isInitialled(String capitals) {
        if (given == null || !capitals.equals(capitals.toUpperCase(java.util.Locale.ROOT))) return false;
        String own = given.word().substring(0, 1) + (patronymic == null ? "" : patronymic.word().substring(0, 1));
        return !capitals.isEmpty() && own.startsWith(Letters.folded(capitals));
    }

    /// Whether these initials can be those of this person; no initials fit everybody, and whom only the text names has those seen first.
    boolean fits(List<Token> seen) {
        if (initials.isEmpty()) return true;
        if (given != null && !seen.isEmpty() && seen.getFirst().letter() != given.word().charAt(0)) return false;
        return seen.stream().allMatch(token -> initials.contains(token.letter()));
    }

    /// The folded nominative forms that must not be found in the finished text.
    List<String> words() {
        if (surname == null) return List.of();
        return patronymic == null ? List.of(surname.word()) : List.of(surname.word(), patronymic.word());
    }

    private static Optional<Set<GrammaticalCase>> part(@Nullable Declension word, Token token) {
        return word == null || token.initial() || !token.capital() ? Optional.empty() : form(word, token);
    }

    private static String stem(String surname) {
        String folded = Letters.folded(surname);
        for (String suffix : List.of("нын", "нин", "дын", "дин", "тын", "тин", "нан", "нен", "дан", "ден", "тан", "тен", "мен", "пен", "бен", "га", "ге", "ка", "ке", "ны", "ни", "ды", "ди", "ты", "ти")) {
            if (folded.length() > suffix.length() + 3 && folded.endsWith(suffix) && folded.matches(".*(ов|ев|ин|улы|кызы|бай|бек|хан)а?" + suffix)) folded = folded.substring(0, folded.length() - suffix.length());
        }
        java.util.regex.Matcher possessive = java.util.regex.Pattern.compile("(.+(?:ов|ев|ин|ын|ск|цк))(?:" + RUSSIAN_ENDINGS + ")?").matcher(folded);
        if (possessive.matches()) return possessive.group(1);
        return folded.length() > 4 && folded.matches(".*(а|у|е|ом|ем)") && !folded.matches(".*(ко|о)") ? folded.replaceFirst("(а|у|е|ом|ем)$", "") : folded;
    }

    private static @Nullable Boolean female(PersonName name) {
        String patronymic = Letters.folded(name.patronymic() == null ? "" : name.patronymic());
        if (patronymic.matches(".*(вна|чна|кызы)")) return true;
        if (patronymic.matches(".*(ич|улы)")) return false;
        return Letters.folded(name.surname()).matches(".*(ова|ева|ина|ына|ая)") ? Boolean.TRUE : null;
    }
}
