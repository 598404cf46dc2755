package kz.torelik.gazette;

import java.util.List;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.reception.Evaluating;
import kz.torelik.reception.Evaluations;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Column;

/// What the questionnaire says of a court.
@Shows("gazette/evaluations.jte")
public record EvaluationsScreen(Trilingual court, List<Evaluations.Month> months) implements Screen {

    public EvaluationsScreen { months = List.copyOf(months); }

    public List<String> questions() { return Evaluating.QUESTIONS; }

    public List<Column> columns(Page page) {
        List<Column> columns = new java.util.ArrayList<>(List.of(Column.of(page.t("reception.evaluations.question"))));
        for (int answer = 1; answer <= 5; answer++) columns.add(Column.number(page.t("reception.evaluate.answer." + answer)));
        return columns;
    }

    @Override
    public Phrase title() { return Phrase.of("reception.evaluations.title"); }
}
