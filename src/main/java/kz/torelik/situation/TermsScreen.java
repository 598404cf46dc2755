package kz.torelik.situation;

import java.util.List;
import java.util.Map;
import kz.torelik.indicators.Breakdowns;
import kz.torelik.indicators.CourtTerms;
import kz.torelik.kernel.CaseNumber;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.Reason;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.law.LawBook;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;
import kz.torelik.web.parts.Pill;
import org.jspecify.annotations.Nullable;

/// The terms of a court by judge, in the order of the alphabet and without any comparison.
///
/// @param names of the judges of the lines
@Shows("situation/terms.jte")
public record TermsScreen(Trilingual court, Asked asked, Paged paged, List<OfJudge> judges, Map<PersonId, String> names, LawBook law) implements Screen {

    public TermsScreen {
        judges = List.copyOf(judges);
        names = Map.copyOf(names);
    }

    /// @param judge to whose terms the list is narrowed, or null
    public record Asked(CourtTerms.Which which, @Nullable PersonId judge) {}

    public record Paged(List<Line> lines, int count, int page, int pages) {
        public Paged { lines = List.copyOf(lines); }
    }

    /// @param why the steps that lead to its last day
    /// @param prolonged why it was made longer, in the words of the judge; empty where it was not or nothing was said
    public record Line(Breakdowns.Line term, CaseNumber number, Trilingual category, List<Reason> why, String prolonged) {
        public Line { why = List.copyOf(why); }
    }

    public record OfJudge(PersonId person, String name, Map<CourtTerms.Which, Integer> numbers) {
        public OfJudge { numbers = Map.copyOf(numbers); }
    }

    @Override
    public Phrase title() { return Phrase.of("situation.terms.title"); }

    public List<CourtTerms.Which> kinds() { return List.of(CourtTerms.Which.values()); }

    /// How many of a kind there are in the court.
    public int sum(CourtTerms.Which which) { return judges.stream().mapToInt(judge -> judge.numbers().getOrDefault(which, 0)).sum(); }

    public int number(OfJudge judge, CourtTerms.Which which) { return judge.numbers().getOrDefault(which, 0); }

    public String name(Page page, String name) { return name.isEmpty() ? page.t("situation.no-judge") : name; }

    public String address(CourtTerms.Which which, @Nullable PersonId judge) { return "/desk/terms?show=" + which.word() + (judge == null ? "" : "&judge=" + judge); }

    public String at(int page) { return address(asked.which(), asked.judge()) + "&page=" + page; }

    public boolean isShown(CourtTerms.Which which) { return asked.which() == which; }

    public String term(Page page, Line line) { return page.write(law.deadline(line.term().rule()).title()); }

    public Pill pill(Page page, Line line) { return Termed.pill(page, line.term()); }

    public String judge(Page page, Line line) {
        PersonId judge = line.term().judge();
        return name(page, judge == null ? "" : names.getOrDefault(judge, ""));
    }

    /// Whether a line is the first of its judge on this page.
    public boolean begins(int index) { return index == 0 || !java.util.Objects.equals(paged.lines().get(index - 1).term().judge(), paged.lines().get(index).term().judge()); }

    public List<Column> sums(Page page) {
        List<Column> columns = new java.util.ArrayList<>(List.of(Column.of(page.t("situation.column.judge"))));
        kinds().forEach(kind -> columns.add(Column.number(page.t("situation.terms." + kind.word()))));
        return columns;
    }
}
