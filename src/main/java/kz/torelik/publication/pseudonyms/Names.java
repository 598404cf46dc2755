package kz.torelik.publication.pseudonyms;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.torelik.language.GrammaticalCase;
import org.jspecify.annotations.Nullable;

/// Finds the names of bearers in a paragraph: in any order and case, with initials, the surname or the given name alone.
final class Names {

    private final String paragraph;
    private final List<Token> tokens;

    Names(String paragraph) {
        this.paragraph = paragraph;
        this.tokens = Token.of(paragraph);
    }

    List<Token> tokens() { return tokens; }

    /// Every place at which one of them is named; whom it names when several have that name, is unsure.
    List<Found> of(List<Bearer> bearers) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            List<Found> here = new ArrayList<>();
            for (Bearer bearer : bearers) at(i, bearer).ifPresent(here::add);
            best(here).ifPresent(found::add);
        }
        return found;
    }

    /// The longest, and of equals the one whom the word before or the case tells; a guess among equals is unsure.
    private Optional<Found> best(List<Found> here) {
        if (here.isEmpty()) return Optional.empty();
        int end = here.stream().mapToInt(Found::end).max().orElseThrow();
        List<Found> longest = here.stream().filter(one -> one.end() == end).toList();
        if (longest.size() == 1) return Optional.of(longest.getFirst());
        Optional<Role> said = Surroundings.role(paragraph, longest.getFirst().start());
        List<Found> inRole = longest.stream().filter(one -> said.isPresent() && one.who() != null && one.who().role() == said.get()).toList();
        if (inRole.size() == 1) return Optional.of(inRole.getFirst());
        List<Found> parties = longest.stream().filter(one -> one.who() != null && one.who().role() != Role.JUDGE).toList();
        List<Found> fuller = parties.stream().filter(one -> one.confidence() == Confidence.CERTAIN).toList();
        List<Found> nominative = fuller.stream().filter(one -> one.cases().contains(GrammaticalCase.NOMINATIVE)).toList();
        Found chosen = !nominative.isEmpty() ? nominative.getFirst() : !fuller.isEmpty() ? fuller.getFirst() : !parties.isEmpty() ? parties.getFirst() : longest.getFirst();
        return Optional.of(new Found(chosen.start(), chosen.end(), chosen.kind(), Confidence.UNSURE, chosen.who(), chosen.cases()));
    }

    private Optional<Found> at(int i, Bearer bearer) {
        Optional<Found> surnameFirst = bearer.surname(tokens.get(i)).flatMap(cases -> surnameFirst(i, bearer, cases));
        if (surnameFirst.isPresent()) return surnameFirst;
        if (tokens.get(i).initial()) return initialsFirst(i, bearer);
        Optional<Found> givenFirst = bearer.given(tokens.get(i)).flatMap(cases -> givenFirst(i, bearer, cases));
        return givenFirst.isPresent() ? givenFirst : bearer.patronymic(tokens.get(i)).filter(_ -> standsAlone(i)).map(cases -> found(i, i, bearer, cases, Confidence.LIKELY));
    }

    /// Whether no other name stands right before, so that a patronymic alone is somebody's whole name here.
    private boolean standsAlone(int i) {
        if (tokens.get(i).folded().length() < 5) return false;
        if (i == 0) return true;
        Token before = tokens.get(i - 1);
        return !before.capital() || !before.adjoins(tokens.get(i), paragraph) || Surroundings.isRole(before.written());
    }

    /// How many words after a surname are the initials of its bearer without points: `АМ`, `А М`.
    private int unpointed(int i, Bearer bearer) {
        Optional<Token> one = next(i).filter(token -> token.written().length() < 3 && bearer.isInitialled(token.written()));
        if (one.isEmpty() || one.get().written().length() == 1 && Letters.isAllCapitals(tokens.get(i).written())) return 0;
        return next(i + 1).filter(token -> bearer.isInitialled(one.get().written() + token.written())).isPresent() ? 2 : 1;
    }

    private Optional<Found> surnameFirst(int i, Bearer bearer, Set<GrammaticalCase> cases) {
        int last = i;
        List<Token> initials = initials(i + 1);
        if (!initials.isEmpty()) {
            if (bearer.fits(initials)) return Optional.of(found(i, i + initials.size(), bearer, cases, Confidence.CERTAIN));
            return sameLine(i, initials.getFirst()) ? Optional.empty() : Optional.of(found(i, i, bearer, cases, Confidence.LIKELY));
        }
        int unpointed = unpointed(i, bearer);
        if (unpointed > 0) return Optional.of(found(i, i + unpointed, bearer, cases, Confidence.CERTAIN));
        Set<GrammaticalCase> narrowed = cases;
        Optional<Set<GrammaticalCase>> given = next(last).flatMap(bearer::given);
        if (given.isPresent()) {
            narrowed = common(narrowed, given.get());
            last++;
            Optional<Set<GrammaticalCase>> patronymic = next(last).flatMap(bearer::patronymic);
            if (patronymic.isPresent()) {
                narrowed = common(narrowed, patronymic.get());
                last++;
            }
        } else if (next(last).flatMap(bearer::patronymic).isEmpty() && isAnothersName(last)) {
            return Optional.empty();
        }
        return Optional.of(found(i, last, bearer, narrowed, last > i || tokens.get(i).folded().length() > 4 ? Confidence.CERTAIN : Confidence.LIKELY));
    }

    /// `Сәрсенова Динара` is not `Сәрсенова Айгүл`, and neither is `Сәрсенова Б. К.`.
    private boolean isAnothersName(int at) {
        Token given = next(at).orElse(null);
        Token patronymic = next(at + 1).orElse(null);
        return given != null && patronymic != null && given.capital() && patronymic.capital() && Shapes.isPatronymic(patronymic.folded());
    }

    private Optional<Found> initialsFirst(int i, Bearer bearer) {
        List<Token> initials = initials(i);
        int at = i + initials.size();
        if (initials.isEmpty() || at >= tokens.size() || !initials.getLast().adjoins(tokens.get(at), paragraph)) return Optional.empty();
        if (i > 0 && tokens.get(i - 1).initial() && tokens.get(i - 1).adjoins(tokens.get(i), paragraph)) return Optional.empty();
        return bearer.surname(tokens.get(at)).filter(_ -> bearer.fits(initials)).map(cases -> found(i, at, bearer, cases, Confidence.CERTAIN));
    }

    private Optional<Found> givenFirst(int i, Bearer bearer, Set<GrammaticalCase> cases) {
        int last = i;
        Set<GrammaticalCase> narrowed = cases;
        Optional<Set<GrammaticalCase>> patronymic = next(last).flatMap(bearer::patronymic);
        if (patronymic.isPresent()) {
            narrowed = common(narrowed, patronymic.get());
            last++;
        }
        Optional<Set<GrammaticalCase>> surname = next(last).flatMap(bearer::surname);
        if (surname.isPresent()) {
            narrowed = common(narrowed, surname.get());
            last++;
        }
        if (last == i && (tokens.get(i).folded().length() < 3 || isAnothersName(i - 1) || next(i).filter(Token::capital).filter(token -> Shapes.isPatronymic(token.folded())).isPresent())) return Optional.empty();
        return Optional.of(found(i, last, bearer, narrowed, last > i ? Confidence.CERTAIN : Confidence.LIKELY));
    }

    /// The initials from a place on, at most two.
    List<Token> initials(int from) {
        List<Token> initials = new ArrayList<>();
        for (int i = from; i < tokens.size() && initials.size() < 2 && tokens.get(i).initial(); i++) {
            if (i > 0 && !(i == from ? blank(i) : tokens.get(i - 1).adjoins(tokens.get(i), paragraph))) break;
            initials.add(tokens.get(i));
        }
        return initials;
    }

    private boolean blank(int i) { return i == 0 || tokens.get(i - 1).initial() || tokens.get(i - 1).adjoins(tokens.get(i), paragraph) || !tokens.get(i - 1).capital(); }

    private boolean sameLine(int i, Token next) { return tokens.get(i).adjoins(next, paragraph); }

    Optional<Token> next(int i) {
        return i + 1 < tokens.size() && i >= 0 && tokens.get(i).adjoins(tokens.get(i + 1), paragraph) ? Optional.of(tokens.get(i + 1)) : Optional.empty();
    }

    private Found found(int first, int last, Bearer bearer, Set<GrammaticalCase> cases, Confidence confidence) {
        @Nullable Kind kind = bearer.role() == Role.JUDGE ? null : bearer.role() == Role.CHILD ? Kind.MINOR_NAMES : Kind.NAMES;
        return new Found(tokens.get(first).start(), tokens.get(last).end(), kind, confidence, bearer, cases);
    }

    private static Set<GrammaticalCase> common(Set<GrammaticalCase> one, Set<GrammaticalCase> other) {
        if (one.isEmpty() || other.isEmpty()) return one.isEmpty() ? other : one;
        Set<GrammaticalCase> both = EnumSet.copyOf(one);
        both.retainAll(other);
        return both.isEmpty() ? other : both;
    }
}
