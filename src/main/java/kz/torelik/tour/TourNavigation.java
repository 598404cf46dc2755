package kz.torelik.tour;

import java.util.List;
import kz.torelik.language.Phrase;
import kz.torelik.web.Navigation;
import kz.torelik.web.Viewer;
import org.springframework.stereotype.Component;

/// The tour beside the sections of the public site.
@Component
class TourNavigation implements Navigation {

    @Override
    public boolean owns(String path) { return path.equals("/tour"); }

    @Override
    public List<Item> items(Viewer viewer) { return List.of(new Item("/tour", Phrase.of("tour.title")), new Item("/cases", Phrase.of("gazette.nav.cases")), new Item("/acts", Phrase.of("gazette.nav.acts")), new Item("/verify", Phrase.of("gazette.nav.verify"))); }
}
