package kz.torelik.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.torelik.casefile.CaseLists;
import kz.torelik.conciliation.Guests;
import kz.torelik.conciliation.Inviting;
import kz.torelik.conciliation.Matter;
import kz.torelik.conciliation.Mediations;
import kz.torelik.conciliation.Mediator;
import kz.torelik.conciliation.MediatorRegister;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.law.LawBook;
import kz.torelik.notices.Stranger;
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

/// The mediations of a person, inviting to a new one, and the own page of a mediator.
@Controller
class MediationsController {

    private static final int SHOWN = 100;

    private final Mediations mediations;
    private final Inviting inviting;
    private final MediatorRegister register;
    private final Guests guests;
    private final CaseLists cases;
    private final LawBook law;

    MediationsController(Mediations mediations, Inviting inviting, MediatorRegister register, Guests guests, CaseLists cases, LawBook law) {
        this.mediations = mediations;
        this.inviting = inviting;
        this.register = register;
        this.guests = guests;
        this.cases = cases;
        this.law = law;
    }

    @GetMapping("/my/mediation")
    @Asks("citizen")
    Screen all() { return new MediationScreens.All(mediations.list(), guests.waiting(), register.own().isPresent()); }

    /// Whoever was invited without an account comes in under his own name.
    @PostMapping("/my/mediation/{mediation}/join")
    @Asks("citizen")
    Screen join(@PathVariable String mediation) {
        return switch (PublicId.find(mediation).map(guests::join).orElseThrow(NothingHere::new)) {
            case Answer.Yes<PublicId>(PublicId joined) -> SeeOther.to("/my/mediation/" + joined);
            case Answer.No<PublicId> _ -> throw new NothingHere();
        };
    }

    /// @param mediator who was chosen in the register, or an empty text
    /// @param caseId the case from which the person comes, or an empty text
    @GetMapping("/my/mediation/new")
    @Asks("citizen")
    Screen choose(@RequestParam(defaultValue = "") String mediator, @RequestParam(name = "case", defaultValue = "") String caseId) {
        Form form = Form.EMPTY.with("mediator", PublicId.find(mediator).flatMap(register::find).map(one -> one.id().toString()).orElse("")).with("about", CaseId.find(caseId).map(CaseId::toString).orElse(""));
        return choosing(form);
    }

    private Screen choosing(Form form) {
        List<CaseLists.CaseLine> open = cases.listMine(SHOWN, 0).stream().filter(line -> !law.procedure(line.procedure()).stage(line.stage()).ended()).filter(line -> takesAgreements(line.procedure()) && !inviting.isBarred(line.id())).toList();
        List<Mediator> free = new ArrayList<>(register.search(new MediatorRegister.Query("", "", "", "", true)));
        return new MediationScreens.Choosing(open, free, guests.ways(), form);
    }

    private boolean takesAgreements(String procedure) {
        return law.procedure(procedure).shared().values().stream().flatMap(List::stream).anyMatch(step -> step.event().event().equals("settlement-filed"));
    }

    @PostMapping("/my/mediation")
    @Asks("citizen")
    Screen invite(@RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        Optional<PublicId> mediator = PublicId.find(form.value("mediator"));
        if (mediator.isEmpty()) return choosing(says.fault(form, "mediator", Refusal.of("mediation-mediator")));
        @Nullable CaseId about = form.value("about").equals("none") ? null : CaseId.find(form.value("about")).orElse(null);
        if (about == null && !form.value("about").equals("none")) return choosing(says.fault(form, "about", Refusal.of("mediation-about")));
        Language language = form.value("in").equals("ru") ? Language.RU : Language.KK;
        return switch (inviting.invite(new Inviting.Wanted(mediator.get(), about, form.value("other"), form.value("subject"), language, reach(form)))) {
            case Answer.Yes<Matter>(Matter matter) -> SeeOther.to("/my/mediation/" + matter.id());
            case Answer.No<Matter>(Refusal refusal) -> choosing(says.fault(form, field(refusal), refusal));
        };
    }

    private static Inviting.@Nullable Reach reach(Form form) {
        if (form.value("name").isBlank()) return null;
        return new Inviting.Reach(form.value("name"), Stranger.Way.find(form.value("way")).orElse(Stranger.Way.HAND), form.value("target"));
    }

    private static String field(Refusal refusal) {
        return switch (refusal.code()) {
            case "mediation-mediator", "mediation-mediator-busy", "mediation-interested" -> "mediator";
            case "mediation-subject" -> "subject";
            case "mediation-nobody", "mediation-oneself" -> "other";
            case "mediation-guest-name" -> "name";
            case "stranger-way" -> "way";
            case "stranger-target", "email-form", "phone-form" -> "target";
            default -> "about";
        };
    }

    /// The own page of a mediator: what he takes, and his matters.
    @GetMapping("/my/mediator")
    @Asks("citizen")
    Screen mediator() { return account(Form.EMPTY); }

    private Screen account(Form form) {
        Optional<Mediator> own = register.own();
        List<Matter.Whole> matters = mediations.list().stream().filter(whole -> mediations.own(whole).isMediator()).toList();
        return own.<Screen>map(mediator -> new MediationScreens.Account(mediator, matters, form)).orElseGet(MediationScreens.NoMediator::new);
    }

    @PostMapping("/my/mediator")
    @Asks("citizen")
    Screen settle(@RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        int most = form.value("most").matches("\\d{1,3}") ? Integer.parseInt(form.value("most")) : 0;
        return register.settle(form.value("accepts").equals("yes"), most) instanceof Answer.No<Mediator>(Refusal refusal) ? account(says.fault(form, "most", refusal)) : SeeOther.to("/my/mediator");
    }
}
