package kz.torelik.chambers;

import java.util.List;
import kz.torelik.casefile.CaseLists;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;

/// The cases of an officer, narrowed by stage, category and number.
///
/// @param page which page of the list, from 1
/// @param pages how many there are
@Shows("chambers/cases.jte")
public record CasesScreen(List<Line> lines, int count, String stage, String category, String number, List<Option> stages, List<Option> categories, int page, int pages) implements Screen {

    public CasesScreen {
        lines = List.copyOf(lines);
        stages = List.copyOf(stages);
        categories = List.copyOf(categories);
    }

    public record Line(CaseLists.CaseLine line, Trilingual stage, Trilingual category) {}

    /// A choice of a filter.
    public record Option(String value, Trilingual label) {}

    @Override
    public Phrase title() { return Phrase.of("chambers.cases.title"); }

    public boolean isNarrowed() { return !stage.isEmpty() || !category.isEmpty() || !number.isEmpty(); }

    public String at(int other) { return "/desk/cases?stage=" + stage + "&category=" + category + "&number=" + java.net.URLEncoder.encode(number, java.nio.charset.StandardCharsets.UTF_8) + "&page=" + other; }

    public List<Column> columns(Page shown) {
        return List.of(Column.of(shown.t("chambers.column.case")), Column.of(shown.t("chambers.column.parties")), Column.of(shown.t("chambers.column.stage")),
                new Column(shown.t("chambers.column.price"), 3, true), new Column(shown.t("chambers.column.filed"), 2, true));
    }
}
