package kz.torelik.chambers;

import java.time.Instant;
import java.util.List;
import kz.torelik.acts.PublicAct;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;

/// The texts that a person looks at before they are published.
@Shows("chambers/reviews.jte")
public record ReviewsScreen(List<Line> lines) implements Screen {

    public ReviewsScreen { lines = List.copyOf(lines); }

    /// @param doubts how many places are to be looked at
    /// @param second whether it waits for a second reader
    public record Line(PublicAct act, int doubts, Instant since, boolean second) {

        public String href() { return "/desk/publications/" + act.id(); }
    }

    @Override
    public Phrase title() { return Phrase.of("chambers.review.title"); }

    public List<Column> columns(Page page) {
        return List.of(Column.of(page.t("chambers.column.act")), Column.number(page.t("chambers.review.doubts")), Column.number(page.t("chambers.review.since")));
    }
}
