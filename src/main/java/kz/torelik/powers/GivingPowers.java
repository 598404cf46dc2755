package kz.torelik.powers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.torelik.database.Acting;
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
import kz.torelik.kernel.PersonId;
import kz.torelik.kernel.PublicId;
import kz.torelik.kernel.Refusal;
import kz.torelik.kernel.Refused;
import kz.torelik.signatures.ExpectedSigner;
import kz.torelik.signatures.Signatures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives and revokes powers of attorney (CPC art. 61 part 1): the document is set, read, and signed by the principal's own key; for an organisation by whoever holds an office in it (part 4).
@Component
public class GivingPowers {

    private final PowerRows rows;
    private final ListedPowers listed;
    private final People people;
    private final PowerPapers papers;
    private final Signatures signatures;
    private final CourtClock clock;

    GivingPowers(PowerRows rows, ListedPowers listed, People people, PowerPapers papers, Signatures signatures, CourtClock clock) {
        this.rows = rows;
        this.listed = listed;
        this.people = people;
        this.papers = papers;
        this.signatures = signatures;
        this.clock = clock;
    }

    /// Sets a power of attorney to be read and signed.
    ///
    /// @param number of the representative: the IIN of a person, or the BIN of a law firm whose members then act under it
    /// @param codes the powers that it lists; none means that he may do only what needs no listing
    /// @return the refusals `power-nobody`, `power-to-oneself`, `power-unknown`, `power-over`
    @Transactional
    public Answer<PowerOfAttorney> prepare(String number, List<String> codes, LocalDate until, Language language) {
        Actor.Citizen giver = citizen();
        Person principal = people.find(giver.subject()).orElseThrow();
        Optional<? extends Person> representative = people.findByNumber(number);
        if (representative.isEmpty()) return Answer.no(Refusal.of("power-nobody", number));
        if (representative.get().id().equals(principal.id())) return Answer.no(Refusal.of("power-to-oneself"));
        Optional<String> unknown = codes.stream().filter(code -> listed.find(code).isEmpty()).findFirst();
        if (unknown.isPresent()) return Answer.no(Refusal.of("power-unknown", unknown.get()));
        if (until.isBefore(clock.today())) return Answer.no(Refusal.of("power-over", until));
        PublicId id = PublicId.random();
        Document document = papers.set(id, sheet(principal, representative.get(), codes, until, language));
        PowerOfAttorney power = new PowerOfAttorney(id, principal.id(), representative.get().id(), codes, until, "prepared", document.id(), null, null, new PowerOfAttorney.Origin.Here());
        rows.add(power, giver.person(), clock.instant());
        return Answer.yes(power);
    }

    private Sheet sheet(Person principal, Person representative, List<String> codes, LocalDate until, Language language) {
        List<Block> blocks = new ArrayList<>();
        String title = say(language, "powers.paper.title");
        blocks.add(Block.title(title));
        blocks.add(Block.paragraph(say(language, "powers.paper.gives", principal.title(), PowerPapers.number(principal), representative.title(), PowerPapers.number(representative))));
        blocks.add(Block.paragraph(say(language, "powers.paper.general")));
        blocks.addAll(papers.listed(language, codes.stream().map(code -> listed.find(code).orElseThrow().title()).toList()));
        blocks.add(Block.paragraph(say(language, "powers.paper.until", until)));
        blocks.add(Block.paragraph(say(language, "powers.paper.signed", clock.today())));
        return Sheet.act(language, title, Foot.of(title), blocks);
    }

    /// Gives it with the signature of the principal; a notice, with the signature of who issues it.
    @Transactional
    public Answer<PowerOfAttorney> give(PublicId id, byte[] cms) {
        Actor.Citizen giver = citizen();
        Optional<PowerOfAttorney> found = rows.find(id).filter(power -> power.state().equals("prepared") && giver.subject().equals(power.issuer()));
        if (found.isEmpty()) return Answer.no(Refusal.of("power-not-found"));
        return signatures.accept(content(found.get()), cms, signer(giver)).map(accepted -> {
            rows.give(id, papers.signature(id, accepted.signature()).id(), accepted.signer().name(), clock.instant());
            return rows.find(id).orElseThrow();
        });
    }

    /// Takes it back; from now on it covers nothing. The principal does it, and of a notice also who issued it; what a notary certified is revoked before a notary.
    @Transactional
    public Answer<PowerOfAttorney> revoke(PublicId id) {
        PersonId who = citizen().subject();
        Optional<PowerOfAttorney> found = rows.find(id).filter(power -> power.state().equals("given") && (who.equals(power.principal()) || who.equals(power.issuer())));
        if (found.isEmpty()) return Answer.no(Refusal.of("power-not-found"));
        if (found.get().origin() instanceof PowerOfAttorney.Origin.Register register) return Answer.no(Refusal.of("power-in-register", register.number()));
        rows.revoke(id, clock.instant());
        return Answer.yes(rows.find(id).orElseThrow());
    }

    /// A power that the person of this thread gave, got or issued.
    @Transactional(readOnly = true)
    public Optional<PowerOfAttorney> find(PublicId id) { return rows.find(id); }

    /// The document.
    public byte[] content(PowerOfAttorney power) { return papers.content(power.document()); }

    private ExpectedSigner signer(Actor.Citizen giver) {
        Person.Natural person = (Person.Natural) people.find(giver.person()).orElseThrow();
        if (giver.organisation() == null) return ExpectedSigner.person(person.iin());
        return ExpectedSigner.organisation(person.iin(), ((Person.Organisation) people.find(giver.organisation()).orElseThrow()).bin());
    }

    private String say(Language language, String key, Object... facts) { return papers.say(language, key, facts); }

    private static Actor.Citizen citizen() {
        if (Acting.now() instanceof Actor.Citizen citizen) return citizen;
        throw new Refused(Refusal.of("sign-in-first"));
    }
}
