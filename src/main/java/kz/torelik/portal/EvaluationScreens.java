package kz.torelik.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.law.Court;
import kz.torelik.law.LawBook;
import kz.torelik.law.Region;
import kz.torelik.reception.Evaluating;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;

/// The pages of the questionnaire.
public final class EvaluationScreens {

    private EvaluationScreens() {}

    /// Something to evaluate.
    public record Line(Evaluating.Occasion occasion, Trilingual court) {

        public String href() { return "/my/evaluate/new?kind=" + occasion.kind() + "&of=" + occasion.id(); }
    }

    /// What can be evaluated.
    ///
    /// @param thanks whether an answer was just given
    @Shows("portal/evaluate.jte")
    public record All(List<Line> lines, LawBook law, boolean thanks) implements Screen {

        public All { lines = List.copyOf(lines); }

        public Map<Region, List<Court>> courts() {
            Map<Region, List<Court>> byRegion = new LinkedHashMap<>();
            for (Region region : law.regions()) byRegion.put(region, law.courts().inRegion(region.code()));
            byRegion.values().removeIf(List::isEmpty);
            return byRegion;
        }

        @Override
        public Phrase title() { return Phrase.of("reception.evaluate.title"); }
    }

    /// The three questions.
    @Shows("portal/evaluation.jte")
    public record Asking(Evaluating.Occasion occasion, Trilingual court, Form form) implements Screen {

        public List<String> questions() { return Evaluating.QUESTIONS; }

        public List<Choice> answers(Page page) { return IntStream.rangeClosed(1, 5).mapToObj(answer -> Choice.of(String.valueOf(6 - answer), page.t("reception.evaluate.answer." + (6 - answer)))).toList(); }

        @Override
        public Phrase title() { return Phrase.of("reception.evaluate.title"); }
    }
}
