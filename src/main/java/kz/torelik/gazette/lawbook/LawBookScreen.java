package kz.torelik.gazette.lawbook;

import java.util.List;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// The entry to the law.
@Shows("gazette/lawbook/entry.jte")
public record LawBookScreen(LawBook law) implements Screen {

    /// @param count how many there are, or 0 where that says nothing
    public record Door(String name, int count) {}

    public List<Door> doors() {
        return List.of(new Door("procedures", law.procedures().size()), new Door("deadlines", law.deadlines().size()), new Door("grounds", law.grounds().stream().mapToInt(list -> list.grounds().size()).sum()),
                new Door("fees", law.fees().duty().objects().size()), new Door("jurisdiction", law.jurisdiction().place().size()), new Door("calendar", 0), new Door("retention", law.retention().cases().size()));
    }

    @Override
    public Phrase title() { return Phrase.of("lawbook.title"); }
}
