package kz.torelik.gazette.lawbook;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.law.Retention;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// Until when files and papers are kept.
@Shows("gazette/lawbook/retention.jte")
public record RetentionScreen(LawBook law) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("lawbook.retention"); }

    /// The kinds of proceedings, or the categories where only these are meant.
    public String of(Page page, Retention.Kind kind) {
        Stream<String> named = kind.categories().isEmpty() ? kind.procedures().stream().map(id -> page.write(law.procedure(id).title())) : kind.categories().stream().map(code -> page.write(law.categories().get(code).title()));
        return named.collect(Collectors.joining("; "));
    }

    public String years(Page page, Retention.Kind kind) { return kind.years() == null ? page.t("lawbook.retention.for-good") : page.t("lawbook.retention.years", kind.years()); }

    /// The files, what names its categories first.
    public List<Retention.Kind> cases() { return law.retention().cases(); }
}
