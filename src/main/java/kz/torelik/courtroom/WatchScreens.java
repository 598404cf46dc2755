package kz.torelik.courtroom;

import java.time.Duration;
import java.util.List;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.rooms.Broadcasts;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// What the public can watch.
public final class WatchScreens {

    private WatchScreens() {}

    /// A hearing that goes out.
    public record Shown(Broadcasts.Watched watched, Trilingual court) {

        public String href() { return "/watch/" + watched.room(); }
    }

    /// All of them.
    @Shows("courtroom/watch-all.jte")
    public record All(List<Shown> hearings, Duration delay) implements Screen {

        public All { hearings = List.copyOf(hearings); }

        @Override
        public Phrase title() { return Phrase.of("rooms.watch.title"); }
    }

    /// One of them.
    @Shows("courtroom/watch.jte")
    public record One(Shown hearing, Duration delay) implements Screen {

        @Override
        public Phrase title() { return Phrase.of("rooms.watch.one"); }
    }
}
