package kz.torelik.portal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.torelik.conciliation.Mediator;
import kz.torelik.conciliation.MediatorOrganisation;
import kz.torelik.conciliation.MediatorOrganisations;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.LawBook;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The register of its members, as an organisation of mediators keeps it (Law on Mediation, art. 14). For whoever acts for no such organisation there is no such page.
@Controller
class MediatorsKeptController {

    private final MediatorOrganisations organisations;
    private final LawBook law;
    private final CourtClock clock;

    MediatorsKeptController(MediatorOrganisations organisations, LawBook law, CourtClock clock) {
        this.organisations = organisations;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/my/mediators")
    @Asks("citizen")
    Screen members() { return page(Form.EMPTY); }

    private Screen page(Form form) {
        MediatorOrganisation own = organisations.own().orElseThrow(NothingHere::new);
        return new MediatorsKeptScreen(own, organisations.members(), law.regions(), clock.today(), form);
    }

    @PostMapping("/my/mediators")
    @Asks("citizen")
    Screen takeIn(@RequestParam Map<String, String> typed, @RequestParam(name = "field", required = false) @Nullable List<String> fields, @RequestParam(name = "language", required = false) @Nullable List<String> languages, Says says) {
        Form form = Form.typed(typed).with("field", String.join(",", fields == null ? List.of() : fields)).with("language", String.join(",", languages == null ? List.of() : languages));
        Optional<LocalDate> on = day(form.value("on"));
        String fee = form.value("fee").replaceAll("[\\s\\u00a0]", "");
        if (on.isEmpty()) return page(says.fault(form, "certificate", Refusal.of("mediator-certificate").under("med 9(4)(1)")));
        if (!fee.matches("\\d{0,9}")) return page(says.fault(form, "fee", Refusal.of("contract-fee")));
        String region = law.regions().stream().map(one -> one.code()).filter(form.value("region")::equals).findFirst().orElseGet(() -> law.regions().getFirst().code());
        List<Language> spoken = languages == null ? List.of() : languages.stream().flatMap(tag -> Language.find(tag).stream()).toList();
        @Nullable Tenge sum = fee.isEmpty() || new BigDecimal(fee).signum() == 0 ? null : new Tenge(new BigDecimal(fee));
        return after(organisations.takeIn(new MediatorOrganisations.Entering(form.value("iin"), form.value("certificate"), on.get(), form.value("address"), form.value("email"), form.value("phone"), region,
                fields == null ? List.of() : fields, spoken, sum)), form, says);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    @PostMapping("/my/mediators/{mediator}/suspend")
    @Asks("citizen")
    Screen suspend(@PathVariable String mediator, Says says) { return changed(mediator, organisations::suspend, says); }

    @PostMapping("/my/mediators/{mediator}/go-on")
    @Asks("citizen")
    Screen goOn(@PathVariable String mediator, Says says) { return changed(mediator, organisations::goOn, says); }

    @PostMapping("/my/mediators/{mediator}/out")
    @Asks("citizen")
    Screen takeOut(@PathVariable String mediator, Says says) { return changed(mediator, organisations::takeOut, says); }

    private Screen changed(String mediator, Function<PublicId, Answer<Mediator>> work, Says says) { return after(PublicId.find(mediator).map(work).orElseThrow(NothingHere::new), Form.EMPTY, says); }

    private Screen after(Answer<Mediator> answer, Form form, Says says) {
        if (!(answer instanceof Answer.No<Mediator>(Refusal refusal))) return SeeOther.to("/my/mediators");
        if (refusal.code().equals("mediator-not-kept")) throw new NothingHere();
        return page(says.fault(form, field(refusal), refusal));
    }

    private static String field(Refusal refusal) {
        return switch (refusal.code()) {
            case "mediator-certificate" -> "certificate";
            case "mediator-address" -> "address";
            case "mediator-contact", "email-form" -> "email";
            case "phone-form" -> "phone";
            case "mediator-fields" -> "field";
            case "mediator-languages" -> "language";
            default -> "iin";
        };
    }
}
