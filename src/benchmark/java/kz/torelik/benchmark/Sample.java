package kz.torelik.benchmark;

import java.util.List;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonName;
import kz.torelik.publication.pseudonyms.Kind;
import kz.torelik.publication.pseudonyms.Known;
import kz.torelik.publication.pseudonyms.Role;

/// A text with known places of what must be hidden in it.
///
/// @param known the persons of the case; empty where only the text names anybody
/// @param all whether every place of a name in the text is known, so that what is hidden elsewhere was hidden needlessly
/// @param people every place at which a person is named, where `all` are known
record Sample(Language language, String text, List<Known> known, List<Secret> secrets, boolean all, List<Secret> people) {

    /// @param row the row of the table
    record Secret(String row, Kind kind, int start, int end) {}

    static Sample ofParty(Language language, String row, String before, String words, String after, PersonName name) {
        return of(language, row, Kind.NAMES, before, words, after, List.of(party(name)));
    }

    static Sample of(Language language, String row, Kind kind, String before, String words, String after, List<Known> known) {
        return new Sample(language, before + words + after, known, List.of(new Secret(row, kind, before.length(), before.length() + words.length())), false, List.of());
    }

    static Known party(PersonName name) { return new Known(Role.DEFENDANT, name, null, List.of()); }

}
