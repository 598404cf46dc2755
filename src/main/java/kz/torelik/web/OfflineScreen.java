package kz.torelik.web;

import java.util.List;
import kz.torelik.kernel.Language;
import kz.torelik.language.Phrase;

/// There is no connection. The browser keeps this page beforehand.
@Shows("web/offline.jte")
public record OfflineScreen(List<Language> languages) implements Screen {

    public OfflineScreen { languages = List.copyOf(languages); }

    @Override
    public Phrase title() { return Phrase.of("web.offline.title"); }
}
