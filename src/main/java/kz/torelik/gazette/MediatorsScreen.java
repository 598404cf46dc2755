package kz.torelik.gazette;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kz.torelik.conciliation.Mediator;
import kz.torelik.conciliation.MediatorRegister;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.Trilingual;
import kz.torelik.language.Phrase;
import kz.torelik.law.Region;
import kz.torelik.web.Page;
import kz.torelik.web.Screen;
import kz.torelik.web.Shows;
import kz.torelik.web.parts.Pill;
import kz.torelik.web.parts.Tone;

/// The register of mediators, a page at a time, with what was looked for.
///
/// @param found those of this page
/// @param citizen whether the reader is signed in to the Judicial Account
@Shows("gazette/mediators.jte")
public record MediatorsScreen(MediatorRegister.Query query, List<Mediator> found, Place place, List<Region> regions, LocalDate today, boolean citizen) implements Screen {

    /// How many mediators a page has: with twice as many it would weigh too much for a weak link.
    public static final int SHOWN = 30;

    /// Where in the list it is.
    ///
    /// @param all how many were found
    public record Place(int all, int page, int last) {}

    public MediatorsScreen {
        found = List.copyOf(found);
        regions = List.copyOf(regions);
    }

    /// The address of another page of the same list.
    public String to(int page) {
        return "/mediators?name=" + URLEncoder.encode(query.name(), StandardCharsets.UTF_8) + "&field=" + query.field() + "&language=" + query.language() + "&region=" + query.region() + (query.free() ? "&free=yes" : "") + "&page=" + page;
    }

    public List<String> allFields() { return Mediator.FIELDS; }

    public List<Language> languages() { return List.of(Language.values()); }

    /// Whether anything but the name narrows the list.
    public boolean isNarrowed() { return !query.field().isEmpty() || !query.language().isEmpty() || !query.region().isEmpty() || query.free(); }

    public String fields(Page page, Mediator one) { return one.fields().stream().map(field -> page.t("conciliation.field." + field)).collect(Collectors.joining(", ")); }

    public String spoken(Page page, Mediator one) { return one.languages().stream().map(language -> page.t("language." + language.tag())).collect(Collectors.joining(", ")); }

    public Trilingual region(Mediator one) { return regions.stream().filter(region -> region.code().equals(one.contact().region())).findFirst().map(Region::title).orElse(Trilingual.same(one.contact().region())); }

    public Pill pill(Page page, Mediator one) {
        Mediator.Taking taking = one.taking();
        if (taking.isSuspended(today)) return new Pill(Tone.LATE, page.t("conciliation.mediator.suspended", taking.suspendedUntil()));
        return taking.isFree(today) ? new Pill(Tone.DONE, page.t("conciliation.mediator.free", taking.load(), taking.most())) : new Pill(Tone.QUIET, page.t(taking.accepts() ? "conciliation.mediator.full" : "conciliation.mediator.resting"));
    }

    public boolean isFree(Mediator one) { return one.taking().isFree(today); }

    @Override
    public Phrase title() { return Phrase.of("conciliation.mediators.title"); }
}
