package kz.torelik.gazette;

import java.util.List;
import java.util.Optional;
import kz.torelik.conciliation.Mediator;
import kz.torelik.conciliation.MediatorOrganisations;
import kz.torelik.conciliation.MediatorRegister;
import kz.torelik.database.Acting;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The register of mediators, for everybody (Law on Mediation, art. 14 point 6).
@Controller
class MediatorsController {

    private final MediatorRegister register;
    private final MediatorOrganisations organisations;
    private final LawBook law;
    private final CourtClock clock;

    MediatorsController(MediatorRegister register, MediatorOrganisations organisations, LawBook law, CourtClock clock) {
        this.register = register;
        this.organisations = organisations;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/mediators")
    @Asks(Asks.OPEN)
    Screen list(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String field, @RequestParam(defaultValue = "") String language, @RequestParam(defaultValue = "") String region,
                @RequestParam(defaultValue = "") String free, @RequestParam(defaultValue = "") String page) {
        MediatorRegister.Query query = new MediatorRegister.Query(name, Mediator.FIELDS.contains(field) ? field : "", Language.find(language).map(Language::tag).orElse(""),
                Optional.of(region).filter(code -> law.regions().stream().anyMatch(one -> one.code().equals(code))).orElse(""), free.equals("yes"));
        List<Mediator> found = register.search(query);
        int last = Math.max(1, Math.ceilDiv(found.size(), MediatorsScreen.SHOWN));
        int shown = page.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(page), last) : 1;
        return new MediatorsScreen(query, found.subList((shown - 1) * MediatorsScreen.SHOWN, Math.min(found.size(), shown * MediatorsScreen.SHOWN)), new MediatorsScreen.Place(found.size(), shown, last), law.regions(), clock.today(),
                Acting.now() instanceof Actor.Citizen);
    }

    /// The organisations that keep it (art. 13).
    @GetMapping("/mediators/organisations")
    @Asks(Asks.OPEN)
    Screen organisations() { return new MediatorOrganisationsScreen(organisations.list()); }
}
