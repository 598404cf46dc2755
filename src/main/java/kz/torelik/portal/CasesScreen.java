package kz.torelik.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.casefile.OwnCases;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// All cases of the person, his own or those in which he acts for others.
///
/// @param here how many match
/// @param there how many stand on the other side
@Shows("portal/cases.jte")
public record CasesScreen(List<HomeScreen.CaseRow> cases, Paging paging, OwnCases.Wanted wanted, int here, int there, LocalDate today) implements Screen {

    public CasesScreen { cases = List.copyOf(cases); }

    @Override
    public Phrase title() { return Phrase.of("portal.nav.cases"); }

    static String query(OwnCases.Wanted wanted) {
        return "side=" + (wanted.represented() ? "represented" : "own") + "&state=" + wanted.state() + "&number=" + URLEncoder.encode(wanted.number(), StandardCharsets.UTF_8);
    }

    public boolean isNarrowed() { return !wanted.number().isEmpty() || !wanted.state().isEmpty(); }

    public boolean isRepresentative() { return wanted.represented() || there > 0; }
}
