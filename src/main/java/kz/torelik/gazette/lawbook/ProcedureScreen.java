package kz.torelik.gazette.lawbook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.torelik.language.Phrase;
import kz.torelik.law.Happening;
import kz.torelik.law.LawBook;
import kz.torelik.law.Procedure;
import kz.torelik.lawdesk.EventNames;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;

/// One kind of proceeding: its stages, and who may do what in each.
@Shows("gazette/lawbook/procedure.jte")
public record ProcedureScreen(LawBook law, Procedure procedure, StageMap map) implements Screen {

    @Override
    public Phrase title() { return Phrase.of("lawbook.of", procedure.title()); }

    /// What may happen in a stage as in many others.
    public List<Procedure.Step> shared(Procedure.Stage stage) { return procedure.steps(stage).subList(stage.may().size(), procedure.steps(stage).size()); }

    /// Of what is common to many stages, that which no stage before this one has: only there it is written out.
    public List<Procedure.Step> first(Procedure.Stage stage) {
        Set<Procedure.Step> told = before(stage);
        return shared(stage).stream().filter(step -> !told.contains(step)).toList();
    }

    /// Of what is common to many stages, that which stands above already, by its names.
    public String again(Page page, Procedure.Stage stage) {
        Set<Procedure.Step> told = before(stage);
        return shared(stage).stream().filter(told::contains).map(step -> event(page, step.event())).distinct().collect(Collectors.joining("; "));
    }

    private Set<Procedure.Step> before(Procedure.Stage stage) { return procedure.stages().stream().takeWhile(other -> other != stage).flatMap(other -> shared(other).stream()).collect(Collectors.toSet()); }

    public String event(Page page, Happening happening) { return new EventNames(law, page.shell().sentences(), page.language()).of(happening); }

    public String by(Page page, List<Procedure.By> by) { return new EventNames(law, page.shell().sentences(), page.language()).by(by); }

    public String shows(Page page, Procedure.Stage stage) { return stage.shows().stream().map(each -> page.t("lawbook.seen." + each.word())).collect(Collectors.joining(", ")); }

    /// The cases in which a step is not open.
    public String notIn(Page page, Procedure.NotIn notIn) { return page.t("lawbook.not-in", new EventNames(law, page.shell().sentences(), page.language()).categories(notIn.categories())); }

    /// Where a step leads, in words.
    public String to(Page page, Procedure.Step step) {
        String to = step.to();
        return to == null ? page.t("lawbook.stays") : to.equals(Procedure.BACK) ? page.t("lawbook.back") : page.write(procedure.stage(to).title());
    }
}
