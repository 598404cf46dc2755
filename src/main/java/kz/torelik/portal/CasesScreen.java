package kz.torelik.portal;

import java.util.List;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// All cases of the person.
@Shows("portal/cases.jte")
public record CasesScreen(List<HomeScreen.CaseRow> cases, Paging paging) implements Screen {

    public CasesScreen { cases = List.copyOf(cases); }

    @Override
    public Phrase title() { return Phrase.of("portal.nav.cases"); }
}
