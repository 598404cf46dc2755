package kz.torelik.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.torelik.conciliation.Mediator;
import kz.torelik.conciliation.MediatorRegister;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.kernel.Tenge;
import kz.torelik.law.LawBook;
import kz.torelik.law.Region;
import kz.torelik.web.Asks;
import kz.torelik.web.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The register of mediators, which everybody reads (Law on Mediation, art. 14 point 6), and what a mediator takes.
@RestController
@RequestMapping("/api/v1")
class MediatorDesk {

    private static final int LONGEST = 100;

    private final MediatorRegister register;
    private final LawBook law;
    private final CourtClock clock;

    MediatorDesk(MediatorRegister register, LawBook law, CourtClock clock) {
        this.register = register;
        this.law = law;
        this.clock = clock;
    }

    /// @param roll `professional` or `retired-judge`
    /// @param fee of a matter, or null when he mediates without one
    /// @param free whether a new matter can be brought to him now
    record MediatorView(String id, String name, String roll, String organisation, String certificate, LocalDate certifiedOn, String address, @Nullable String email, @Nullable String phone, String region, List<String> fields,
                        List<String> languages, @Nullable Tenge fee, boolean free, int load, int most, @Nullable LocalDate suspendedUntil) {

        static MediatorView of(Mediator one, LocalDate today) {
            Mediator.Contact contact = one.contact();
            return new MediatorView(one.id().toString(), one.name(), one.roll(), one.organisation(), one.certificate().number(), one.certificate().on(), contact.address(), contact.email() == null ? null : contact.email().address(),
                    contact.phone() == null ? null : contact.phone().e164(), contact.region(), one.fields(), one.languages().stream().map(Language::tag).toList(), one.fee(), one.taking().isFree(today), one.taking().load(),
                    one.taking().most(), one.taking().suspendedUntil());
        }
    }

    record TakingBody(@Nullable Boolean accepts, @Nullable Integer most) {}

    @GetMapping("/mediators")
    @Asks(Asks.OPEN)
    List<MediatorView> search(@RequestParam(name = "name", defaultValue = "") String name, @RequestParam(name = "field", defaultValue = "") String field, @RequestParam(name = "language", defaultValue = "") String language,
                              @RequestParam(name = "region", defaultValue = "") String region, @RequestParam(name = "free", defaultValue = "false") boolean free) {
        if (name.length() > LONGEST) throw Fields.unreadable("name", "0–" + LONGEST);
        MediatorRegister.Query query = new MediatorRegister.Query(name, among("field", field, Mediator.FIELDS), among("language", language, List.of("kk", "ru", "en")), among("region", region, law.regions().stream().map(Region::code).toList()), free);
        return register.search(query).stream().map(this::view).toList();
    }

    @GetMapping("/mediators/{mediator}")
    @Asks(Asks.OPEN)
    MediatorView read(@PathVariable String mediator) { return PublicId.find(mediator).flatMap(register::find).map(this::view).orElseThrow(() -> new Refused(Refusal.of("mediator-unknown"))); }

    /// The caller as a mediator.
    @GetMapping("/mediator")
    @Asks("citizen")
    @ForPrograms("mediation")
    MediatorView own() { return register.own().map(this::view).orElseThrow(() -> new Refused(Refusal.of("mediator-none"))); }

    @PostMapping("/mediator/taking")
    @Asks("citizen")
    @ForPrograms("mediation")
    MediatorView settle(@RequestBody TakingBody body) { return view(register.settle(Fields.given("accepts", body.accepts()), Fields.given("most", body.most())).orThrow()); }

    private MediatorView view(Mediator one) { return MediatorView.of(one, clock.today()); }

    private static String among(String name, String value, List<String> codes) { return Optional.of(value).filter(String::isEmpty).orElseGet(() -> Fields.among(name, value, codes)); }
}
