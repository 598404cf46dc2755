package kz.torelik.replay;

import java.util.List;
import kz.torelik.kernel.Actor;
import kz.torelik.language.Phrase;
import kz.torelik.web.Navigation;
import kz.torelik.web.Viewer;
import org.springframework.stereotype.Component;

/// From a recording one goes back to where one came from: the desk, or the cabinet.
@Component
class ReplayNavigation implements Navigation {

    @Override
    public boolean owns(String path) { return path.startsWith("/recordings/"); }

    @Override
    public List<Item> items(Viewer viewer) {
        return switch (viewer.actor()) {
            case Actor.Staff _ -> List.of(new Item("/desk", Phrase.of("chambers.nav.today")), new Item("/desk/cases", Phrase.of("chambers.nav.cases")), new Item("/desk/sessions", Phrase.of("chambers.nav.sessions")));
            case Actor.Citizen _ -> List.of(new Item("/my", Phrase.of("portal.nav.home")), new Item("/my/cases", Phrase.of("portal.nav.cases")), new Item("/my/notices", Phrase.of("portal.nav.notices")));
            case Actor.Rule _, Actor.Anyone _ -> List.of();
        };
    }
}
