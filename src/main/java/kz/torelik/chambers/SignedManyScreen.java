package kz.torelik.chambers;

import java.util.List;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;
import org.jspecify.annotations.Nullable;

/// What became of several acts that were signed in one go.
///
/// @param left how many drafts still wait for a signature
@Shows("chambers/signed-many.jte")
public record SignedManyScreen(List<Result> results, int left) implements Screen {

    public SignedManyScreen { results = List.copyOf(results); }

    /// @param refusal why it is not signed, or null when it is
    public record Result(DraftLine line, @Nullable Refusal refusal) {}

    @Override
    public Phrase title() { return Phrase.of("chambers.many.done", signed(), results.size()); }

    public long signed() { return results.stream().filter(result -> result.refusal() == null).count(); }

    public List<Column> columns(Page page) { return List.of(Column.of(page.t("chambers.column.act")), Column.of(page.t("chambers.column.case")), Column.of(page.t("chambers.column.result"))); }
}
