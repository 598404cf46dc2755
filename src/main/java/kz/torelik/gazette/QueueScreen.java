package kz.torelik.gazette;

import java.util.List;
import kz.torelik.kernel.CourtCode;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.reception.ReceptionDesk;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// The numbers of today; the board asks for new ones by itself.
@Shows("gazette/queue.jte")
public record QueueScreen(CourtCode code, Trilingual court, List<ReceptionDesk.Number> numbers) implements Screen {

    public QueueScreen { numbers = List.copyOf(numbers); }

    public List<ReceptionDesk.Number> called() { return numbers.stream().filter(one -> !one.place().isEmpty()).toList(); }

    public List<ReceptionDesk.Number> waiting() { return numbers.stream().filter(one -> one.place().isEmpty()).toList(); }

    @Override
    public Phrase title() { return Phrase.of("reception.board.title"); }
}
