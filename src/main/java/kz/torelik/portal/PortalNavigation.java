package kz.torelik.portal;

import java.util.ArrayList;
import java.util.List;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.PersonId;
import kz.torelik.language.Phrase;
import kz.torelik.prosecution.Offices;
import kz.torelik.web.Navigation;
import kz.torelik.web.Viewer;
import org.springframework.stereotype.Component;

/// The sections of the cabinet; a prosecutor's office gives no powers of attorney and has its desk in their place.
@Component
class PortalNavigation implements Navigation {

    private final Offices offices;

    PortalNavigation(Offices offices) { this.offices = offices; }

    @Override
    public boolean owns(String path) { return path.equals("/my") || path.startsWith("/my/") || path.equals("/me") || path.startsWith("/me/"); }

    @Override
    public List<Item> items(Viewer viewer) {
        if (!(viewer.actor() instanceof Actor.Citizen(_, PersonId organisation))) return List.of();
        List<Item> items = new ArrayList<>(List.of(new Item("/my", Phrase.of("portal.nav.home")), new Item("/my/cases", Phrase.of("portal.nav.cases")), new Item("/my/notices", Phrase.of("portal.nav.notices")),
                new Item("/my/powers", Phrase.of("portal.nav.powers")), new Item("/acts", Phrase.of("portal.nav.acts"))));
        if (organisation != null && offices.find(organisation).isPresent()) items.set(3, new Item("/my/prosecution", Phrase.of("portal.nav.prosecution")));
        return List.copyOf(items);
    }
}
