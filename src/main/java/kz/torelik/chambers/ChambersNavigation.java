package kz.torelik.chambers;

import java.util.ArrayList;
import java.util.List;
import kz.torelik.jurisprudence.Summaries;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Function;
import kz.torelik.language.Phrase;
import kz.torelik.web.Navigation;
import kz.torelik.web.Viewer;
import org.springframework.stereotype.Component;

/// The sections of the desk, by the function of whoever sits at it.
@Component
class ChambersNavigation implements Navigation {

    private final Summaries summaries;

    ChambersNavigation(Summaries summaries) { this.summaries = summaries; }

    @Override
    public boolean owns(String path) { return path.equals("/desk") || path.startsWith("/desk/"); }

    @Override
    public List<Item> items(Viewer viewer) {
        if (!(viewer.actor() instanceof Actor.Staff staff)) return List.of();
        List<Item> items = new ArrayList<>(List.of(new Item("/desk", Phrase.of("chambers.nav.today")), new Item("/desk/cases", Phrase.of("chambers.nav.cases"))));
        if (Officer.isJudge(staff)) items.add(new Item("/desk/signing", Phrase.of("chambers.nav.signing")));
        if (summaries.writes(staff)) items.add(new Item("/desk/summaries", Phrase.of("chambers.nav.summaries")));
        items.add(new Item("/desk/sessions", Phrase.of("chambers.nav.sessions")));
        if (staff.function() == Function.REGISTRAR || staff.function() == Function.SECRETARY) items.add(new Item("/desk/notices", Phrase.of("chambers.nav.notices")));
        if (staff.function() == Function.REGISTRAR) {
            items.add(new Item("/desk/window", Phrase.of("chambers.nav.window")));
            items.add(new Item("/desk/arrivals", Phrase.of("chambers.nav.arrivals")));
        }
        if (staff.function() == Function.JUDGE) items.add(new Item("/desk/practice", Phrase.of("chambers.nav.practice")));
        if (staff.function() != Function.CHAIR) items.add(new Item("/desk/situation", Phrase.of("chambers.nav.situation")));
        if (staff.function() == Function.CHAIR) items.addAll(List.of(new Item("/desk/terms", Phrase.of("chambers.nav.terms")), new Item("/desk/court", Phrase.of("chambers.nav.court"))));
        return items;
    }
}
