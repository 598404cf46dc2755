package kz.torelik.publication.pseudonyms;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import kz.torelik.language.GrammaticalCase;
import org.jspecify.annotations.Nullable;

/// Persons whom only the text names, known by the shape of the words: surname with initials, surname with given name and patronymic, given name
/// with patronymic, a name after a word such as `свидетель`. Judges are among them: they keep their names.
final class Strangers {

    /// @param found where somebody is named
    /// @param bearer who it is, for later places with the surname alone
    record Met(Found found, @Nullable Bearer bearer) {}

    private Strangers() {}

    static List<Met> in(String paragraph) {
        Names names = new Names(paragraph);
        List<Token> tokens = names.tokens();
        List<Met> met = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Met> here = at(i, names, paragraph);
            if (here.isEmpty()) continue;
            met.add(here.get());
            while (i + 1 < tokens.size() && tokens.get(i + 1).end() <= here.get().found().end()) i++;
        }
        return met;
    }

    private static Optional<Met> at(int i, Names names, String paragraph) {
        Token first = names.tokens().get(i);
        if (first.initial()) return initialsFirst(i, names, paragraph);
        if (!first.capital() || first.written().length() < 2 || Shapes.isCommon(first.folded()) || Surroundings.isRole(first.written())) return Optional.empty();
        Optional<Token> second = names.next(i);
        Optional<Token> third = names.next(i + 1);
        if (second.isPresent() && third.isPresent() && isName(second.get()) && third.get().capital() && Shapes.isPatronymic(third.get().folded())) {
            return Optional.of(met(first, third.get(), first, List.of(second.get(), third.get()), paragraph, Confidence.LIKELY));
        }
        if (second.isPresent() && second.get().capital() && Shapes.isPatronymic(second.get().folded()) && !second.get().initial() && !Shapes.isInstitution(first.folded())) {
            Token last = third.filter(token -> token.capital() && Shapes.isSurname(token.folded())).orElse(second.get());
            return Optional.of(met(first, last, last == second.get() ? null : last, List.of(first, second.get()), paragraph, Confidence.LIKELY));
        }
        List<Token> initials = names.initials(i + 1);
        if (!initials.isEmpty() && first.adjoins(initials.getFirst(), paragraph) && first.written().length() > 2 && (initials.size() == 2 || Shapes.isSurname(first.folded()) || Shapes.isShortSurname(first.folded()) || Surroundings.role(paragraph, first.start()).isPresent())
                && !Shapes.isAdjective(first.folded()) || !initials.isEmpty() && first.adjoins(initials.getFirst(), paragraph) && initials.size() == 2 && Shapes.isSurname(first.folded())) {
            return Optional.of(met(first, initials.getLast(), first, initials, paragraph, Confidence.LIKELY));
        }
        if (second.isPresent() && isName(second.get()) && !Shapes.isInstitution(first.folded()) && !Shapes.isInstitution(second.get().folded())) {
            boolean given = GivenNames.has(first);
            boolean after = GivenNames.has(second.get());
            if (given && !after) return Optional.of(met(first, second.get(), second.get(), List.of(first), paragraph, Confidence.LIKELY));
            if (after && Shapes.isSurname(first)) return Optional.of(met(first, second.get(), first, List.of(second.get()), paragraph, Confidence.LIKELY));
        }
        Optional<Role> role = Surroundings.role(paragraph, first.start());
        if (role.isPresent() && !Letters.isAllCapitals(first.written())) {
            boolean twoWords = second.isPresent() && isName(second.get());
            if (Shapes.isSurname(first.folded())) return Optional.of(met(first, twoWords ? second.get() : first, first, twoWords ? List.of(second.get()) : List.of(), paragraph, Confidence.LIKELY));
            if (twoWords && !Shapes.isAdjective(first.folded())) return Optional.of(met(first, second.get(), Shapes.isSurname(second.get().folded()) ? second.get() : first, List.of(), paragraph, Confidence.UNSURE));
            if (role.get() == Role.CHILD || role.get() == Role.WITNESS) return Optional.of(met(first, first, null, List.of(), paragraph, Confidence.UNSURE));
        }
        boolean afterName = second.isPresent() && isName(second.get()) && Shapes.isSurname(second.get()) && !Shapes.isInstitution(second.get().folded()) && !Shapes.isInstitution(first.folded());
        if (afterName && !Shapes.isAdjective(first.folded()) && !Shapes.isSurname(first.folded()) && !Shapes.isAdjective(second.get().folded())) {
            return Optional.of(met(first, second.get(), second.get(), List.of(first), paragraph, Confidence.UNSURE));
        }
        return Optional.empty();
    }

    private static Optional<Met> initialsFirst(int i, Names names, String paragraph) {
        List<Token> initials = names.initials(i);
        int at = i + initials.size();
        if (initials.isEmpty() || at >= names.tokens().size()) return Optional.empty();
        Token surname = names.tokens().get(at);
        if (!initials.getLast().adjoins(surname, paragraph) || !isName(surname) || surname.written().length() < 3 || Shapes.isCommon(surname.folded())) return Optional.empty();
        if (initials.size() < 2 && !Shapes.isSurname(surname.folded())) return Optional.empty();
        return Optional.of(met(initials.getFirst(), surname, surname, initials, paragraph, initials.size() == 2 ? Confidence.LIKELY : Confidence.UNSURE));
    }

    private static boolean isName(Token token) {
        return token.capital() && !token.initial() && token.written().length() > 1 && !Letters.isAllCapitals(token.written()) && !Shapes.isCommon(token.folded());
    }

    private static Met met(Token first, Token last, @Nullable Token surname, List<Token> initials, String paragraph, Confidence confidence) {
        Role role = Surroundings.role(paragraph, first.start()).orElse(Role.PERSON);
        Kind kind = role == Role.CHILD ? Kind.MINOR_NAMES : Kind.NAMES;
        Bearer bearer = surname == null ? Bearer.ofText(role, first.written(), List.of()) : Bearer.ofText(role, surname.written(), initials);
        return new Met(new Found(first.start(), last.end(), role == Role.JUDGE ? null : kind, confidence, bearer, surname == null ? EnumSet.noneOf(GrammaticalCase.class) : bearer.surname(surname).orElse(EnumSet.noneOf(GrammaticalCase.class))), bearer);
    }
}
