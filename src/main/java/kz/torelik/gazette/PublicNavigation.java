package kz.torelik.gazette;

import java.util.List;
import kz.torelik.language.Phrase;
import kz.torelik.web.Navigation;
import kz.torelik.web.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The sections of the public site.
@Component
@Order(100)
class PublicNavigation implements Navigation {

    private static final List<String> PLACES = List.of("/acts", "/verify", "/cases", "/draws", "/ledger", "/law", "/situation", "/mediators", "/watch", "/similar", "/practice");
    private static final List<Item> ITEMS = List.of(new Item("/cases", Phrase.of("gazette.nav.cases")), new Item("/acts", Phrase.of("gazette.nav.acts")),
            new Item("/verify", Phrase.of("gazette.nav.verify")), new Item("/law", Phrase.of("lawbook.nav")), new Item("/ledger", Phrase.of("gazette.nav.ledger")));

    @Override
    public boolean owns(String path) { return path.equals("/") || PLACES.stream().anyMatch(place -> path.equals(place) || path.startsWith(place + "/")); }

    @Override
    public List<Item> items(Viewer viewer) { return ITEMS; }
}
