package kz.torelik.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import kz.torelik.filing.Representing;
import kz.torelik.kernel.CaseId;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.powers.GivingPowers;
import kz.torelik.powers.PowerOfAttorney;
import kz.torelik.powers.Powers;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Powers of attorney of the caller, and the representatives that he lets into his cases.
@RestController
@ForPrograms("powers")
@RequestMapping("/api/v1")
class PowerDesk {

    private final Powers powers;
    private final GivingPowers giving;
    private final Representing representing;

    PowerDesk(Powers powers, GivingPowers giving, Representing representing) {
        this.powers = powers;
        this.giving = giving;
        this.representing = representing;
    }

    /// @param representative his IIN
    /// @param powers the codes of `law/powers.yaml` that are listed expressly
    record PowerBody(@Nullable String representative, @Nullable List<String> powers, @Nullable LocalDate until) {}

    /// @param principal and representative by their identifiers in the register
    /// @param origin `here`, `register` (certified by a notary) or `notice` (of an advocate for one case)
    /// @param number in the register or in the book of the office, or null
    record PowerView(String id, String principal, String representative, List<String> powers, LocalDate until, String state, String origin, @Nullable String number) {

        static PowerView of(PowerOfAttorney power) {
            return new PowerView(power.id().toString(), power.principal().toString(), power.representative().toString(), power.codes(), power.until(), power.state(), power.origin().word(), number(power));
        }

        private static @Nullable String number(PowerOfAttorney power) {
            return switch (power.origin()) {
                case PowerOfAttorney.Origin.Here _ -> null;
                case PowerOfAttorney.Origin.Register register -> register.number();
                case PowerOfAttorney.Origin.Paper paper -> paper.number();
                case PowerOfAttorney.Origin.Notice notice -> notice.number();
            };
        }
    }

    record RepresentativeBody(@Nullable Integer party, @Nullable String representative) {}

    @GetMapping("/powers")
    @Asks("citizen")
    List<PowerView> list() { return powers.list().stream().map(PowerView::of).toList(); }

    @PostMapping("/powers")
    @Asks("citizen")
    ResponseEntity<PowerView> prepare(HttpServletRequest request, @RequestBody PowerBody body) {
        Language language = Wording.language(request);
        PowerOfAttorney power = giving.prepare(Fields.given("representative", body.representative()), Fields.list(body.powers()), Fields.given("until", body.until()), language == Language.EN ? Language.KK : language).orThrow();
        return ResponseEntity.created(URI.create("/api/v1/powers/" + power.id())).body(PowerView.of(power));
    }

    /// The bytes that are signed.
    @GetMapping("/powers/{power}/text")
    @Asks("citizen")
    ResponseEntity<byte[]> text(@PathVariable String power) { return WindowDesk.pdf(giving.content(giving.find(id(power)).orElseThrow(() -> new Refused(Refusal.of("power-not-found"))))); }

    @PostMapping("/powers/{power}/signature")
    @Asks("citizen")
    PowerView give(@PathVariable String power, @RequestBody SubmissionDesk.Signed signed) { return PowerView.of(giving.give(id(power), Fields.base64(signed.cms())).orThrow()); }

    @PostMapping("/powers/{power}/revocation")
    @Asks("citizen")
    PowerView revoke(@PathVariable String power) { return PowerView.of(giving.revoke(id(power)).orThrow()); }

    @PostMapping("/cases/{case}/representatives")
    @Asks("file-document")
    ResponseEntity<Recorded> enter(@PathVariable("case") CaseId id, @RequestBody RepresentativeBody body) {
        return Recorded.after(representing.enter(id, Fields.given("party", body.party()), Fields.given("representative", body.representative())).orThrow());
    }

    /// He lays his powers down, or the one he acts for sends him away; a power of attorney stays as it is.
    @PostMapping("/cases/{case}/representatives/{number}/leaving")
    @Asks("file-document")
    ResponseEntity<Recorded> leave(@PathVariable("case") CaseId id, @PathVariable int number) { return Recorded.after(representing.leave(id, number).orThrow()); }

    private static PublicId id(String power) { return PublicId.find(power).orElseThrow(() -> new Refused(Refusal.of("power-not-found"))); }
}
