package kz.torelik.web;

import java.util.List;
import java.util.Optional;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What other modules fill, and what stands there until they do: closed doors, nobody signed in, no words.
@Component
final class Seams {

    private static final Doorkeeper CLOSED = (viewer, asked, _) -> asked.equals(Asks.OPEN) ? Answer.yes(viewer) : Answer.no(Refusal.of("closed"));

    private final ObjectProvider<Doorkeeper> doorkeepers;
    private final ObjectProvider<Viewers> viewers;
    private final ObjectProvider<CitedWords> citedWords;
    private final ObjectProvider<Navigation> navigations;

    Seams(ObjectProvider<Doorkeeper> doorkeepers, ObjectProvider<Viewers> viewers, ObjectProvider<CitedWords> citedWords, ObjectProvider<Navigation> navigations) {
        this.doorkeepers = doorkeepers;
        this.viewers = viewers;
        this.citedWords = citedWords;
        this.navigations = navigations;
    }

    Doorkeeper doorkeeper() { return doorkeepers.getIfAvailable(() -> CLOSED); }

    Viewers viewers() { return viewers.getIfAvailable(() -> _ -> Viewer.ANYONE); }

    CitedWords citedWords() { return citedWords.getIfAvailable(() -> (_, _) -> Optional.empty()); }

    List<Navigation> navigations() { return navigations.orderedStream().toList(); }
}
