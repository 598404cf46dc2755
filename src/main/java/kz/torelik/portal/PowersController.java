package kz.torelik.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kz.torelik.casefile.CaseFile;
import kz.torelik.database.Acting;
import kz.torelik.entrance.KeyDrawer;
import kz.torelik.filing.Representing;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.powers.AdvocateNotices;
import kz.torelik.powers.CertifiedPowers;
import kz.torelik.powers.GivingPowers;
import kz.torelik.powers.ListedPowers;
import kz.torelik.powers.PowerOfAttorney;
import kz.torelik.powers.Powers;
import kz.torelik.web.Asks;
import kz.torelik.web.NothingHere;
import kz.torelik.web.Says;
import kz.torelik.web.Screen;
import kz.torelik.web.SeeOther;
import kz.torelik.web.parts.Form;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Powers of attorney in the Judicial Account: giving, reading and signing, revoking; and presenting one in a case.
@Controller
class PowersController {

    private final Granted granted;
    private final Representing representing;
    private final KeyDrawer drawer;

    PowersController(Granted granted, Representing representing, KeyDrawer drawer) {
        this.granted = granted;
        this.representing = representing;
        this.drawer = drawer;
    }

    /// The powers of attorney, the list of the law, and who the people are.
    @Component
    record Granted(Powers powers, GivingPowers giving, CertifiedPowers certified, AdvocateNotices notices, ListedPowers listed, People people) {}

    @GetMapping("/my/powers")
    @Asks("citizen")
    Screen list() { return list(Form.EMPTY); }

    private Screen list(Form form) {
        return new PowersScreens.All(granted.powers().list().stream().map(this::line).toList(), granted.listed().list(), citizen().organisation() != null, granted.certified().isOn(), granted.notices().mayIssue(), form);
    }

    private static Actor.Citizen citizen() { return (Actor.Citizen) Acting.now(); }

    private PowersScreens.Line line(PowerOfAttorney power) {
        return new PowersScreens.Line(power, name(power.principal()), name(power.representative()), power.principal().equals(citizen().subject()), citizen().subject().equals(power.issuer()), power.representative().equals(citizen().subject()),
                power.codes().stream().map(code -> granted.listed().find(code).orElseThrow().title()).toList());
    }

    private String name(PersonId id) { return granted.people().find(id).map(Person::title).orElse(""); }

    @PostMapping("/my/powers")
    @Asks("citizen")
    Screen prepare(@RequestParam Map<String, String> typed, @RequestParam(name = "code", required = false) List<String> codes, Says says) {
        Form form = Form.typed(typed).with("code", codes == null ? "" : String.join(",", codes));
        LocalDate until;
        try {
            until = LocalDate.parse(form.value("until"));
        } catch (DateTimeException unreadable) {
            return list(says.fault(form, "until", Refusal.of("power-no-day")));
        }
        return switch (granted.giving().prepare(form.value("iin"), codes == null ? List.of() : codes, until, says.language() == Language.EN ? Language.KK : says.language())) {
            case Answer.No<PowerOfAttorney>(Refusal refusal) -> list(says.fault(form, refusal.code().equals("power-over") ? "until" : refusal.code().equals("power-unknown") ? "code" : "iin", refusal));
            case Answer.Yes<PowerOfAttorney>(PowerOfAttorney power) -> SeeOther.to("/my/powers/" + power.id());
        };
    }

    /// Takes a power that a notary certified by its number in the register.
    @PostMapping("/my/powers/certified")
    @Asks("citizen")
    Screen take(@RequestParam(defaultValue = "") String number, Says says) {
        return switch (granted.certified().take(number, says.language() == Language.EN ? Language.KK : says.language())) {
            case Answer.No<PowerOfAttorney>(Refusal refusal) -> list(says.fault(Form.EMPTY.with("number", number), "number", refusal));
            case Answer.Yes<PowerOfAttorney>(PowerOfAttorney power) -> SeeOther.to("/my/powers/" + power.id());
        };
    }

    @GetMapping("/my/powers/notice")
    @Asks("citizen")
    Screen notice() {
        if (!granted.notices().mayIssue()) throw new NothingHere();
        return new PowersScreens.Notice(citizen().organisation() != null, Form.EMPTY);
    }

    /// An advocate, or the head of his office, issues the notice of representation.
    @PostMapping("/my/powers/notice")
    @Asks("citizen")
    Screen notify(@RequestParam Map<String, String> typed, Says says) {
        Form form = Form.typed(typed);
        boolean office = citizen().organisation() != null;
        LocalDate until;
        try {
            until = LocalDate.parse(form.value("until"));
        } catch (DateTimeException unreadable) {
            return new PowersScreens.Notice(office, says.fault(form, "until", Refusal.of("power-no-day")));
        }
        return switch (granted.notices().prepare(form.value("advocate"), form.value("client"), form.value("case"), until, says.language() == Language.EN ? Language.KK : says.language())) {
            case Answer.No<PowerOfAttorney>(Refusal refusal) -> new PowersScreens.Notice(office, says.fault(form, field(refusal, office), refusal));
            case Answer.Yes<PowerOfAttorney>(PowerOfAttorney power) -> SeeOther.to("/my/powers/" + power.id());
        };
    }

    private static String field(Refusal refusal, boolean office) {
        return switch (refusal.code()) {
            case "power-over" -> "until";
            case "notice-no-case" -> "case";
            case "notice-not-advocate" -> office ? "advocate" : "client";
            default -> "client";
        };
    }

    /// Whoever holds a power enters a case of the principal.
    @PostMapping("/my/powers/{power}/present")
    @Asks("citizen")
    Screen present(@PathVariable String power, @RequestParam(name = "case", defaultValue = "") String number, Says says) {
        PowerOfAttorney found = known(power);
        return switch (representing.present(found.id(), number)) {
            case Answer.No<CaseFile>(Refusal refusal) -> new PowersScreens.Sign(line(found), says.fault(Form.EMPTY.with("case", number), "case", refusal), drawer.mine());
            case Answer.Yes<CaseFile>(CaseFile file) -> SeeOther.to("/my/cases/" + file.id());
        };
    }

    @GetMapping("/my/powers/{power}")
    @Asks("citizen")
    Screen read(@PathVariable String power) { return new PowersScreens.Sign(line(known(power)), Form.EMPTY, drawer.mine()); }

    @GetMapping("/my/powers/{power}/text.pdf")
    @Asks("citizen")
    ResponseEntity<byte[]> text(@PathVariable String power) { return Downloads.bytes(granted.giving().content(known(power)), "application/pdf", ContentDisposition.inline().filename("power.pdf").build()); }

    @PostMapping("/my/powers/{power}")
    @Asks("citizen")
    Screen give(@PathVariable String power, @RequestParam String cms, Says says) {
        PowerOfAttorney found = known(power);
        return switch (granted.giving().give(found.id(), Base64.getMimeDecoder().decode(cms))) {
            case Answer.No<PowerOfAttorney>(Refusal refusal) -> new PowersScreens.Sign(line(found), says.fault(Form.EMPTY, "sign", refusal), drawer.mine());
            case Answer.Yes<PowerOfAttorney> _ -> SeeOther.to("/my/powers");
        };
    }

    @PostMapping("/my/powers/{power}/revoke")
    @Asks("citizen")
    Answer<Screen> revoke(@PathVariable String power) { return granted.giving().revoke(known(power).id()).map(_ -> SeeOther.to("/my/powers")); }

    private PowerOfAttorney known(String power) { return PublicId.find(power).flatMap(granted.giving()::find).orElseThrow(NothingHere::new); }
}
