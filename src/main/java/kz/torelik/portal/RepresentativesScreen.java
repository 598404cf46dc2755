package kz.torelik.portal;

import java.util.List;
import java.util.Set;
import kz.torelik.casefile.CaseFile;
import kz.torelik.casefile.events.Party;
import kz.torelik.language.Phrase;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;

/// Who acts for the reader in a case, or for the one whom he represents.
///
/// @param acting everybody who does
/// @param leaving the numbers of those who leave by his word now
/// @param letsIn whether the law lets somebody come in now
/// @param own the number of the reader where he acts for another, or null
@Shows("portal/representative.jte")
public record RepresentativesScreen(CaseFile file, List<Party> acting, Set<Integer> leaving, boolean letsIn, @Nullable Integer own, Form form) implements Screen {

    public RepresentativesScreen {
        acting = List.copyOf(acting);
        leaving = Set.copyOf(leaving);
    }

    @Override
    public Phrase title() { return Phrase.of(letsIn ? "portal.representative" : "portal.representative.title"); }

    public boolean isMe(Party party) { return Integer.valueOf(party.number()).equals(own); }
}
