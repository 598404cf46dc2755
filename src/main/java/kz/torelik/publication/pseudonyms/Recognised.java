package kz.torelik.publication.pseudonyms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import kz.torelik.language.GrammaticalCase;
import kz.torelik.learning.entities.Named;

/// Persons whom neither the case nor the shape of the words tells, but the trained recogniser: a surname of unusual shape, a given name alone. It is never certain of anything: what it finds is hidden, and a person looks at it before the text is published.
final class Recognised {

    private final Named named;
    private final List<Bearer> guessed = new ArrayList<>();

    Recognised(Named named) { this.named = named; }

    /// Everybody whom it sees in a paragraph, unsure.
    List<Found> in(String paragraph) {
        List<Found> found = new ArrayList<>();
        for (Named.Place place : named.in(paragraph)) if (place.kind().equals("PERSON")) found(place, paragraph).ifPresent(found::add);
        return found;
    }

    private Optional<Found> found(Named.Place place, String paragraph) {
        List<Token> all = Token.of(paragraph).stream().filter(token -> token.start() >= place.start() && token.end() <= place.end()).toList();
        List<Token> words = all.stream().filter(token -> token.capital() && !Shapes.isInstitution(token.folded()) && !Surroundings.isRole(token.written()) && !Shapes.isCommon(token.folded())).toList();
        if (words.stream().allMatch(Token::initial)) return Optional.empty();
        Role role = Surroundings.role(paragraph, words.getFirst().start()).orElse(Role.PERSON);
        Token surname = words.stream().filter(token -> !token.initial()).max(Comparator.comparing((Token token) -> Shapes.isSurname(token)).thenComparing(token -> !GivenNames.has(token)).thenComparingInt(Token::start)).orElseThrow();
        Bearer who = Bearer.ofText(role, surname.written(), words.stream().filter(token -> token != surname).limit(2).toList());
        Bearer one = guessed.stream().filter(bearer -> bearer.isSameStranger(who)).findFirst().orElse(who);
        if (one == who) guessed.add(who);
        return Optional.of(new Found(words.getFirst().start(), words.getLast().end(), role == Role.JUDGE ? null : role == Role.CHILD ? Kind.MINOR_NAMES : Kind.NAMES, Confidence.UNSURE, one, one.surname(surname).orElse(EnumSet.noneOf(GrammaticalCase.class))));
    }

    /// Those met so far whose surname has the shape of one: it is looked for in all its forms.
    List<Bearer> withSurname() { return guessed.stream().filter(Bearer::hasShapeOfSurname).toList(); }
}
