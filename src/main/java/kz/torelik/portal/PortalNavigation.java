package kz.torelik.portal;

import java.util.List;
import kz.torelik.kernel.Actor;
import kz.torelik.language.Phrase;
import kz.torelik.web.Navigation;
import kz.torelik.web.Viewer;
import org.springframework.stereotype.Component;

/// The sections of the cabinet.
@Component
class PortalNavigation implements Navigation {

    @Override
    public boolean owns(String path) { return path.equals("/my") || path.startsWith("/my/") || path.equals("/me") || path.startsWith("/me/"); }

    @Override
    public List<Item> items(Viewer viewer) {
        if (!(viewer.actor() instanceof Actor.Citizen)) return List.of();
        return List.of(new Item("/my", Phrase.of("portal.nav.home")), new Item("/my/cases", Phrase.of("portal.nav.cases")), new Item("/my/notices", Phrase.of("portal.nav.notices")),
                new Item("/my/powers", Phrase.of("portal.nav.powers")), new Item("/acts", Phrase.of("portal.nav.acts")));
    }
}
