package kz.torelik.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.torelik.conciliation.Mediator;
import kz.torelik.conciliation.MediatorOrganisation;
import kz.torelik.kernel.Language;
import kz.torelik.language.Phrase;
import kz.torelik.law.Region;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Choice;
import kz.torelik.web.parts.Form;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;

/// The members of an organisation of mediators, for whoever acts for it.
@Shows("portal/mediators-kept.jte")
public record MediatorsKeptScreen(MediatorOrganisation own, List<Mediator> members, List<Region> regions, LocalDate today, Form form) implements Screen {

    public MediatorsKeptScreen {
        members = List.copyOf(members);
        regions = List.copyOf(regions);
    }

    public Pill pill(Page page, Mediator one) {
        Mediator.Taking taking = one.taking();
        if (taking.isSuspended(today)) return new Pill(Tone.LATE, page.t("conciliation.mediator.suspended", taking.suspendedUntil()));
        return new Pill(taking.isFree(today) ? Tone.DONE : Tone.QUIET, page.t(taking.isFree(today) ? "conciliation.mediator.free" : "conciliation.mediator.full", taking.load(), taking.most()));
    }

    public List<Choice> fields(Page page) { return Mediator.FIELDS.stream().map(field -> Choice.of(field, page.t("conciliation.field." + field))).toList(); }

    public List<Choice> languages(Page page) { return Stream.of(Language.values()).map(language -> Choice.of(language.tag(), page.t("language." + language.tag()))).toList(); }

    @Override
    public Phrase title() { return Phrase.of("conciliation.kept.title"); }
}
