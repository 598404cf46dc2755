package kz.torelik.chambers;

import java.util.List;
import kz.torelik.kernel.Refusal;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;
import org.jspecify.annotations.Nullable;

/// Several acts as they will be signed, with one desk of signing under them.
///
/// @param ready those that can be signed
/// @param refused those that cannot yet, each with why
/// @param drawer the address of the key drawer of the demonstration, or null
@Shows("chambers/many.jte")
public record ManyScreen(List<Ready> ready, List<Refused> refused, @Nullable String drawer) implements Screen {

    public ManyScreen {
        ready = List.copyOf(ready);
        refused = List.copyOf(refused);
    }

    /// @param range the parts of the file that are signed
    public record Ready(DraftLine line, String range) {

        public String document() { return "/desk/signing/shown/" + line.draft().id() + "?version=" + line.draft().version(); }
    }

    public record Refused(DraftLine line, Refusal refusal) {}

    @Override
    public Phrase title() { return Phrase.of("chambers.many.title", ready.size()); }

    public List<Column> columns(Page page) { return List.of(Column.of(page.t("chambers.column.act")), Column.of(page.t("chambers.column.case")), Column.number(page.t("chambers.column.file"))); }
}
