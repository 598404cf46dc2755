package kz.torelik.powers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.torelik.database.Acting;
import kz.torelik.database.ActingWithin;
import kz.torelik.documents.Document;
import kz.torelik.documents.paper.Block;
import kz.torelik.documents.paper.Foot;
import kz.torelik.documents.paper.Sheet;
import kz.torelik.identity.People;
import kz.torelik.identity.Person;
import kz.torelik.kernel.Actor;
import kz.torelik.kernel.Answer;
import kz.torelik.kernel.CourtClock;
import kz.torelik.kernel.Language;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.registries.NotarialRegister;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Powers of attorney that a notary certified. Whoever the power names enters its number; scope, term and both persons come from the register of notarial acts, and what the register tells of it later
/// is followed: a revocation ends access with the transaction that hears it, and each power in force is asked about again in time. While the register is silent nothing new is taken, and
/// what was taken stays.
@Component
public class CertifiedPowers {

    private static final Logger LOG = LoggerFactory.getLogger(CertifiedPowers.class);
    private static final Actor.Rule RULE = new Actor.Rule("notarial-register");
    private static final Duration STALE = Duration.ofMinutes(10);

    private final PowerRows rows;
    private final ListedPowers listed;
    private final People people;
    private final PowerPapers papers;
    private final NotarialRegister register;
    private final ActingWithin within;
    private final CourtClock clock;

    CertifiedPowers(PowerRows rows, ListedPowers listed, People people, PowerPapers papers, NotarialRegister register, ActingWithin within, CourtClock clock) {
        this.rows = rows;
        this.listed = listed;
        this.people = people;
        this.papers = papers;
        this.register = register;
        this.within = within;
        this.clock = clock;
    }

    /// Whether there is a register to ask.
    public boolean isOn() { return register.isOn(); }

    /// Takes a power from the register by its number, for one of the two whom it names. The register is asked outside of any transaction.
    ///
    /// @return the refusals `certified-unknown` (also where the power names others), `certified-silent`, `certified-revoked`, `power-over`, `power-nobody`, `power-unknown`
    public Answer<PowerOfAttorney> take(String typed, Language language) {
        if (!(Acting.now() instanceof Actor.Citizen citizen)) throw new Refused(Refusal.of("sign-in-first"));
        String number = typed.strip();
        Person who = within.as(RULE, () -> people.find(citizen.subject()).orElseThrow());
        if (number.isEmpty()) return Answer.no(Refusal.of("certified-unknown", number));
        return switch (register.ask(number, PowerPapers.number(who))) {
            case NotarialRegister.Answer.Silent _ -> Answer.no(Refusal.of("certified-silent"));
            case NotarialRegister.Answer.None _ -> Answer.no(Refusal.of("certified-unknown", number));
            case NotarialRegister.Answer.Found(NotarialRegister.Certified power) -> names(power, PowerPapers.number(who)) ? within.as(RULE, () -> keep(power, language)) : Answer.no(Refusal.of("certified-unknown", number));
        };
    }

    /// Not left to the register alone: nobody reads here what a power of others says.
    private static boolean names(NotarialRegister.Certified power, String number) { return number.equals(power.principal()) || number.equals(power.representative()); }

    private Answer<PowerOfAttorney> keep(NotarialRegister.Certified power, Language language) {
        Optional<PowerOfAttorney> known = rows.findCertified(power.number());
        if (known.isPresent()) {
            follow(known.get(), power);
            if (power.revokedAt() == null) return Answer.yes(rows.findCertified(power.number()).orElseThrow());
        }
        if (power.revokedAt() != null) return Answer.no(Refusal.of("certified-revoked", power.number(), LocalDate.ofInstant(power.revokedAt(), CourtClock.COUNTRY)));
        if (power.until().isBefore(clock.today())) return Answer.no(Refusal.of("power-over", power.until()));
        Optional<? extends Person> principal = people.findByNumber(power.principal());
        Optional<? extends Person> representative = people.findByNumber(power.representative());
        if (principal.isEmpty() || representative.isEmpty()) return Answer.no(Refusal.of("power-nobody", principal.isEmpty() ? power.principal() : power.representative()));
        Optional<String> unknown = power.powers().stream().filter(code -> listed.find(code).isEmpty()).findFirst();
        if (unknown.isPresent()) return Answer.no(Refusal.of("power-unknown", unknown.get()));
        PublicId id = PublicId.random();
        Instant now = clock.instant();
        Document document = papers.set(id, extract(power, principal.get(), representative.get(), language));
        PowerOfAttorney taken = new PowerOfAttorney(id, principal.get().id(), representative.get().id(), power.powers(), power.until(), "given", document.id(), null, now,
                new PowerOfAttorney.Origin.Register(power.number(), power.notary(), now));
        rows.add(taken, principal.get().id(), now);
        return Answer.yes(taken);
    }

    private void follow(PowerOfAttorney known, NotarialRegister.Certified said) {
        if (said.revokedAt() != null) rows.revoke(known.id(), clock.instant());
        else rows.checked(known.id(), said.powers().stream().filter(code -> listed.find(code).isPresent()).toList(), said.until(), clock.instant());
    }

    /// Hears the news of the register.
    ///
    /// @param header a header of the message by its name, or null
    /// @return whether it was the register that spoke
    public boolean hear(Function<String, @Nullable String> header, byte[] body) {
        Optional<String> number = register.revoked(header, body);
        number.ifPresent(one -> Acting.as(RULE, () -> within.as(RULE, () -> {
            rows.findCertified(one).ifPresent(power -> rows.revoke(power.id(), clock.instant()));
            return true;
        })));
        return number.isPresent();
    }

    /// Asks about what was not heard of for a while: news can get lost. A power that the register does not know any more is over.
    @Scheduled(fixedDelayString = "${torelik.notariat.look-every:1m}", initialDelayString = "${torelik.notariat.look-every:1m}")
    public void look() {
        if (!register.isOn()) return;
        Acting.as(RULE, () -> {
            for (PowerOfAttorney power : within.as(RULE, () -> rows.unheard(clock.instant().minus(STALE), clock.today()))) {
                if (!askAgain(power)) break;
            }
            return true;
        });
    }

    private boolean askAgain(PowerOfAttorney power) {
        if (!(power.origin() instanceof PowerOfAttorney.Origin.Register origin)) return true;
        String about = within.as(RULE, () -> PowerPapers.number(people.find(power.representative()).orElseThrow()));
        NotarialRegister.Answer answer = register.ask(origin.number(), about);
        return within.as(RULE, () -> switch (answer) {
            case NotarialRegister.Answer.Silent _ -> {
                LOG.warn("The register of notarial acts is silent: powers taken from it are not heard of");
                yield false;
            }
            case NotarialRegister.Answer.None _ -> {
                rows.revoke(power.id(), clock.instant());
                yield true;
            }
            case NotarialRegister.Answer.Found(NotarialRegister.Certified said) -> {
                follow(power, said);
                yield true;
            }
        });
    }

    private Sheet extract(NotarialRegister.Certified power, Person principal, Person representative, Language language) {
        List<Block> blocks = new ArrayList<>();
        String title = papers.say(language, "powers.extract.title", power.number());
        blocks.add(Block.title(title));
        blocks.add(Block.paragraph(papers.say(language, "powers.extract.certified", power.notary())));
        blocks.add(Block.paragraph(papers.say(language, "powers.paper.gives", principal.title(), PowerPapers.number(principal), representative.title(), PowerPapers.number(representative))));
        blocks.addAll(papers.listed(language, power.powers().stream().map(code -> listed.find(code).orElseThrow().title()).toList()));
        blocks.add(Block.paragraph(papers.say(language, "powers.extract.until", power.until())));
        blocks.add(Block.paragraph(papers.say(language, "powers.extract.told", clock.today())));
        return Sheet.act(language, title, Foot.of(title), blocks);
    }
}
